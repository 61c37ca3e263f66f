import type {
  AttributeInput,
  DimensionsInput,
  Editor_ProductFragment,
  ProductPictureInput,
  ProductService,
  SkuInput,
  UpdateProductInput,
} from '../../graphql/generated/types.ts';

export interface AttributeRow {
  nameZh: string;
  nameEn: string;
  valueZh: string;
  valueEn: string;
  /** What the category asks for, with the value by its kind. */
  attributeId?: string;
  number?: string;
  yes?: boolean;
  choiceId?: string;
}

/** The size with packaging, as it is typed in millimetres. */
interface SizeRow {
  lengthMm: string;
  widthMm: string;
  heightMm: string;
}

export interface PictureRow {
  key: string;
  url: string;
  width: number;
  height: number;
  altZh: string;
  altEn: string;
}

/** A SKU as it is typed; without an id it is new. */
export interface SkuRow {
  id?: string;
  code: string;
  specs: AttributeRow[];
  price: string;
  listPrice: string;
  cost: string;
  barcode: string;
  weight: string;
  pictureKey: string;
  offered: boolean;
}

export type EditorValues = {
  nameZh: string;
  nameEn: string;
  subtitleZh: string;
  subtitleEn: string;
  descriptionZh: string;
  descriptionEn: string;
  categoryId: string;
  brandId: string;
  attributes: AttributeRow[];
  services: ProductService[];
  warrantyMonths: string;
  packageZh: string;
  packageEn: string;
  dimensions: SizeRow;
  media: PictureRow[];
  skus: SkuRow[];
};

const NO_SIZE: SizeRow = { lengthMm: '', widthMm: '', heightMm: '' };

export const NEW_SKU: SkuRow = {
  ...{
    code: '',
    specs: [],
    price: '',
    listPrice: '',
    cost: '',
    barcode: '',
    weight: '',
    pictureKey: '',
    offered: true,
  },
};

export const NEW_PRODUCT: EditorValues = {
  ...{ nameZh: '', nameEn: '', subtitleZh: '', subtitleEn: '', descriptionZh: '', descriptionEn: '' },
  ...{ categoryId: '', brandId: '', attributes: [], media: [], skus: [NEW_SKU] },
  ...{ services: [], warrantyMonths: '', packageZh: '', packageEn: '', dimensions: NO_SIZE },
};

const attribute = ({
  nameZh,
  nameEn,
  valueZh,
  valueEn,
}: Partial<Record<'nameZh' | 'nameEn' | 'valueZh' | 'valueEn', string | null>>) => ({
  ...{ nameZh: nameZh ?? '', nameEn: nameEn ?? '', valueZh: valueZh ?? '', valueEn: valueEn ?? '' },
});

function attributeRow(stored: Editor_ProductFragment['attributes'][number]): AttributeRow {
  const { attributeId, number, yes, choiceId } = stored;
  return {
    ...attribute(stored),
    ...(attributeId !== null && { attributeId }),
    ...(number !== null && { number: String(number) }),
    ...(yes !== null && { yes }),
    ...(choiceId !== null && { choiceId }),
  };
}

const sizeRow = (size: Editor_ProductFragment['dimensions']): SizeRow =>
  size ? { lengthMm: String(size.lengthMm), widthMm: String(size.widthMm), heightMm: String(size.heightMm) } : NO_SIZE;

export function valuesOf(product: Editor_ProductFragment): EditorValues {
  const { nameZh, nameEn, subtitleZh, subtitleEn, descriptionZh, descriptionEn } = product;
  return {
    ...{ nameZh: nameZh ?? '', nameEn: nameEn ?? '', subtitleZh: subtitleZh ?? '', subtitleEn: subtitleEn ?? '' },
    ...{ descriptionZh: descriptionZh ?? '', descriptionEn: descriptionEn ?? '' },
    ...{ categoryId: product.category.id, brandId: product.brand?.id ?? '' },
    attributes: product.attributes.map(attributeRow),
    ...{ services: product.services, warrantyMonths: product.warrantyMonths ? String(product.warrantyMonths) : '' },
    ...{ packageZh: product.packageZh ?? '', packageEn: product.packageEn ?? '' },
    dimensions: sizeRow(product.dimensions),
    media: product.pictures.map(({ key, url, width, height, altZh, altEn }) => ({
      ...{ key, url, width, height, altZh: altZh ?? '', altEn: altEn ?? '' },
    })),
    skus: product.skus.map((sku) => ({
      ...{ id: sku.id, code: sku.code, specs: sku.specs.map(attribute), price: sku.price.amount },
      ...{ listPrice: sku.listPrice?.amount ?? '', cost: sku.cost?.amount ?? '', barcode: sku.barcode ?? '' },
      weight: sku.weightGrams ? String(sku.weightGrams) : '',
      ...{ pictureKey: sku.pictureKey ?? '', offered: sku.offered },
    })),
  };
}

const blank = (text: string): string | null => text.trim() || null;
const attributeInput = (row: AttributeRow): AttributeInput => ({
  ...{ nameZh: blank(row.nameZh), nameEn: blank(row.nameEn) },
  ...{ valueZh: blank(row.valueZh), valueEn: blank(row.valueEn) },
});
/** A value of what the category asks for has its names and texts from there. */
function typedInput(row: AttributeRow): AttributeInput {
  const { attributeId, number, yes, choiceId } = row;
  if (attributeId === undefined) return attributeInput(row);
  if (number !== undefined) return { attributeId, number: Number(number) };
  if (yes !== undefined) return { attributeId, yes };
  if (choiceId !== undefined) return { attributeId, choiceId };
  return { attributeId, valueZh: blank(row.valueZh), valueEn: blank(row.valueEn) };
}

const sizeInput = ({ lengthMm, widthMm, heightMm }: SizeRow): DimensionsInput | null =>
  lengthMm || widthMm || heightMm
    ? { lengthMm: Number(lengthMm), widthMm: Number(widthMm), heightMm: Number(heightMm) }
    : null;

const pictureInput = ({ key, width, height, altZh, altEn }: PictureRow): ProductPictureInput => ({
  ...{ key, width, height, altZh: blank(altZh), altEn: blank(altEn) },
});

const skuInput = ({ id: _id, specs, weight, offered, ...texts }: SkuRow): SkuInput => ({
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, blank(text)])),
  ...{ specs: specs.map(attributeInput), weightGrams: Number(weight) || 0, offered },
});

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Only the fields of a SKU that differ, so that others may be changed by somebody else meanwhile. */
function changedSku(row: SkuRow, stored: SkuRow | undefined): SkuInput | undefined {
  const input = skuInput(row);
  if (!stored) return input;
  const before = skuInput(stored);
  const changed = Object.entries(input).filter(([name, value]) => !same(value, before[name as keyof SkuInput]));
  return changed.length > 0 ? { ...Object.fromEntries(changed), id: row.id } : undefined;
}

type Changes = Omit<UpdateProductInput, 'id' | 'version'>;

/** The input for what was changed; SKUs are compared with those that are stored. */
export function changesOf(changed: Partial<EditorValues>, stored: EditorValues): Changes {
  const { skus, attributes, media, categoryId, brandId, services, warrantyMonths, dimensions, ...texts } = changed;
  const input: Changes = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, blank(text)]));
  if (categoryId !== undefined) input.categoryId = categoryId;
  if (brandId !== undefined) input.brandId = brandId || null;
  if (attributes) input.attributes = attributes.map(typedInput);
  if (services) input.services = services;
  if (warrantyMonths !== undefined) input.warrantyMonths = Number(warrantyMonths) || null;
  if (dimensions) input.dimensions = sizeInput(dimensions);
  if (media) input.media = media.map(pictureInput);
  if (skus) {
    const known = new Map(stored.skus.map((row) => [row.id, row]));
    input.skus = skus.flatMap((row) => changedSku(row, row.id ? known.get(row.id) : undefined) ?? []);
    const kept = new Set(skus.map(({ id }) => id));
    input.removedSkuIds = stored.skus.flatMap(({ id }) => (id && !kept.has(id) ? id : []));
  }
  return input;
}
