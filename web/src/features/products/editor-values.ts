import type {
  AttributeInput,
  Editor_ProductFragment,
  ProductPictureInput,
  SkuInput,
  UpdateProductInput,
} from '../../graphql/generated/types.ts';

export interface AttributeRow {
  nameZh: string;
  nameEn: string;
  valueZh: string;
  valueEn: string;
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
  media: PictureRow[];
  skus: SkuRow[];
};

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
};

const attribute = ({ nameZh, nameEn, valueZh, valueEn }: Partial<Record<keyof AttributeRow, string | null>>) => ({
  ...{ nameZh: nameZh ?? '', nameEn: nameEn ?? '', valueZh: valueZh ?? '', valueEn: valueEn ?? '' },
});

export function valuesOf(product: Editor_ProductFragment): EditorValues {
  const { nameZh, nameEn, subtitleZh, subtitleEn, descriptionZh, descriptionEn } = product;
  return {
    ...{ nameZh: nameZh ?? '', nameEn: nameEn ?? '', subtitleZh: subtitleZh ?? '', subtitleEn: subtitleEn ?? '' },
    ...{ descriptionZh: descriptionZh ?? '', descriptionEn: descriptionEn ?? '' },
    ...{ categoryId: product.category.id, brandId: product.brand?.id ?? '' },
    attributes: product.attributes.map(attribute),
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
  const { skus, attributes, media, categoryId, brandId, ...texts } = changed;
  const input: Changes = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, blank(text)]));
  if (categoryId !== undefined) input.categoryId = categoryId;
  if (brandId !== undefined) input.brandId = brandId || null;
  if (attributes) input.attributes = attributes.map(attributeInput);
  if (media) input.media = media.map(pictureInput);
  if (skus) {
    const known = new Map(stored.skus.map((row) => [row.id, row]));
    input.skus = skus.flatMap((row) => changedSku(row, row.id ? known.get(row.id) : undefined) ?? []);
    const kept = new Set(skus.map(({ id }) => id));
    input.removedSkuIds = stored.skus.flatMap(({ id }) => (id && !kept.has(id) ? id : []));
  }
  return input;
}
