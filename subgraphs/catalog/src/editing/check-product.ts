import { awaited, checkedAll, isUuid, optionalText, type Refusal } from '@minijd/subgraph';
import type { CatalogDatabase } from '../catalog-context.ts';
import {
  attributeOf,
  type ProductService,
  type StoredAttribute,
  type StoredMedia,
  type TemplateAttribute,
  underTemplate,
} from '../products/index.ts';
import { isOwnUpload } from '../uploaded-picture.ts';
import type {
  AttributeInput,
  CreateProductInput,
  DimensionsInput,
  ProductPictureInput,
  UpdateProductInput,
} from './product.input.ts';
import * as refusals from './product.refusals.ts';

export const MOST_NAME = 200;
const MOST_LINE = 300;
export const MOST_DESCRIPTION = 20_000;
const MOST_PACKAGE = 2000;
const MOST_WARRANTY = 600;
const MOST_ATTRIBUTES = 60;
const MOST_PICTURES = 20;
const LARGEST_SIDE = 20_000;
const LARGEST_NUMBER = 1_000_000_000_000;

/** Shown while a picture loads that somebody uploaded. */
const PLACEHOLDER = '#eeeeee';

export type ProductChange = Pick<CreateProductInput & UpdateProductInput, (typeof TEXTS)[number]['name']> & {
  categoryId?: string;
  brandId?: string | null;
  attributes?: StoredAttribute[];
  media?: StoredMedia[];
  services?: ProductService[];
  warrantyMonths?: number | null;
  dimensions?: DimensionsInput | null;
};

export const TEXTS = [
  { name: 'nameZh', max: MOST_NAME, lines: false },
  { name: 'nameEn', max: MOST_NAME, lines: false },
  { name: 'subtitleZh', max: MOST_LINE, lines: false },
  { name: 'subtitleEn', max: MOST_LINE, lines: false },
  { name: 'descriptionZh', max: MOST_DESCRIPTION, lines: true },
  { name: 'descriptionEn', max: MOST_DESCRIPTION, lines: true },
  { name: 'packageZh', max: MOST_PACKAGE, lines: true },
  { name: 'packageEn', max: MOST_PACKAGE, lines: true },
] as const;

type Given = Partial<Omit<CreateProductInput, 'skus'>>;
export type Checks = Record<string, () => unknown>;

interface Known {
  db: CatalogDatabase;
  userId: string;
  media: readonly StoredMedia[];
  attributes: readonly StoredAttribute[];
  /** What its category asks for; only known when its category or attributes are given. */
  template: readonly TemplateAttribute[];
}

/** A check for each field that is given; each answers with the value to keep. */
export async function productChecks(given: Given, known: Known): Promise<Checks> {
  const { db, userId, media, template } = known;
  const checks: Checks = {};
  for (const { name, ...rule } of TEXTS) {
    if (given[name] === undefined) continue;
    checks[name] = () => optionalText(given[name], { ...rule, refuse: refusals.badText([name], rule.max) });
  }
  if (given.attributes) checks.attributes = () => checkedAttributes(given.attributes ?? [], template);
  // Under another category, the same values may be of other attributes.
  else if (given.categoryId !== undefined) checks.attributes = () => underTemplate(known.attributes, template);
  if (given.services) checks.services = () => [...new Set(given.services)];
  if (given.warrantyMonths !== undefined) {
    checks.warrantyMonths = () => whole(given.warrantyMonths, MOST_WARRANTY, ['warrantyMonths']);
  }
  if (given.dimensions !== undefined) {
    checks.dimensions = () => given.dimensions && checkedDimensions(given.dimensions);
  }
  if (given.media) checks.media = () => checkedMedia(given.media ?? [], userId, media);
  if (given.categoryId !== undefined) {
    checks.categoryId = await awaited(existing(db, 'category', given.categoryId ?? '', refusals.noCategory));
  }
  if (given.brandId !== undefined) {
    checks.brandId = await awaited(
      given.brandId === null ? Promise.resolve(null) : existing(db, 'brand', given.brandId, refusals.noBrand),
    );
  }
  return checks;
}

function checkedDimensions(given: DimensionsInput): DimensionsInput {
  const side = (name: keyof DimensionsInput) => () => whole(given[name], LARGEST_SIDE, ['dimensions', name])!;
  return checkedAll<DimensionsInput>({
    ...{ lengthMm: side('lengthMm'), widthMm: side('widthMm'), heightMm: side('heightMm') },
  });
}

/** A whole number from 1 to `most`, or none. */
function whole(given: number | null | undefined, most: number, path: string[]): number | null {
  if (given == null) return null;
  if (given < 1 || given > most) throw refusals.badNumber(path, most);
  return given;
}

async function existing(
  db: CatalogDatabase,
  table: 'category' | 'brand',
  id: string,
  refuse: () => Refusal,
): Promise<string> {
  const found = isUuid(id) && (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst());
  if (!found) throw refuse();
  return found.id;
}

function checkedAttributes(
  given: readonly AttributeInput[],
  template: readonly TemplateAttribute[],
): StoredAttribute[] {
  if (given.length > MOST_ATTRIBUTES) throw refusals.tooMany(['attributes'], MOST_ATTRIBUTES);
  const checks = given.map((one, place) => [
    place,
    () => {
      const path = ['attributes', place];
      if (one.attributeId == null) return checkedAttribute(one, path);
      if (given.findIndex(({ attributeId }) => attributeId === one.attributeId) < place) {
        throw refusals.repeatedAttribute(path);
      }
      return typedAttribute(one, template, path);
    },
  ]);
  const checked = checkedAll<Record<string, StoredAttribute>>(Object.fromEntries(checks));
  // Texts called like an attribute of the template become values of it where they fit.
  return underTemplate(Object.values(checked), template);
}

function typedAttribute(
  given: AttributeInput,
  template: readonly TemplateAttribute[],
  path: (string | number)[],
): StoredAttribute {
  const known = template.find(({ id }) => id === given.attributeId);
  if (!known) throw refusals.noAttribute(path);
  const text = (field: 'valueZh' | 'valueEn') =>
    optionalText(given[field], { max: MOST_NAME, refuse: refusals.badText([...path, field], MOST_NAME) });
  const { number, yes, choiceId } = given;
  const fits = number == null || Math.abs(number) <= LARGEST_NUMBER;
  const value = { valueZh: text('valueZh'), valueEn: text('valueEn'), number, yes, choiceId };
  const attribute = fits ? attributeOf(known, value) : undefined;
  if (!attribute) throw refusals.badValue(path, known);
  return attribute;
}

export function checkedAttribute(given: AttributeInput, path: (string | number)[]): StoredAttribute {
  const text = (field: 'nameZh' | 'nameEn' | 'valueZh' | 'valueEn') =>
    optionalText(given[field], { max: MOST_NAME, refuse: refusals.badText([...path, field], MOST_NAME) });
  const attribute = {
    ...{ nameZh: text('nameZh'), nameEn: text('nameEn') },
    ...{ valueZh: text('valueZh'), valueEn: text('valueEn') },
  };
  const named = attribute.nameZh ?? attribute.nameEn;
  if (!named || !(attribute.valueZh ?? attribute.valueEn)) throw refusals.badAttribute(path);
  return attribute;
}

/** Pictures the product has already keep their size; new ones must be the person's own. */
function checkedMedia(
  given: readonly ProductPictureInput[],
  userId: string,
  present: readonly StoredMedia[],
): StoredMedia[] {
  if (given.length > MOST_PICTURES) throw refusals.tooMany(['media'], MOST_PICTURES);
  return given.map((picture, index) => {
    const path = ['media', index];
    if (given.findIndex(({ key }) => key === picture.key) < index) throw refusals.repeatedPicture(path);
    const alt = (field: 'altZh' | 'altEn') =>
      optionalText(picture[field], { max: MOST_LINE, refuse: refusals.badText([...path, field], MOST_LINE) });
    const kept = present.find(({ key }) => key === picture.key) ?? uploaded(picture, userId);
    if (!kept) throw refusals.badPicture(path);
    return { ...kept, altZh: alt('altZh'), altEn: alt('altEn') };
  });
}

function uploaded({ key, width, height }: ProductPictureInput, userId: string): StoredMedia | undefined {
  const own = isOwnUpload(key, userId);
  const drawn = [width, height].every((side) => side >= 1 && side <= LARGEST_SIDE);
  return own && drawn ? { key, width, height, placeholder: PLACEHOLDER } : undefined;
}
