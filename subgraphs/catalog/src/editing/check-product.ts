import { awaited, isUuid, optionalText, type Refusal } from '@minijd/subgraph';
import type { CatalogDatabase } from '../catalog-context.ts';
import type { StoredAttribute, StoredMedia } from '../products/index.ts';
import type { AttributeInput, CreateProductInput, ProductPictureInput, UpdateProductInput } from './product.input.ts';
import * as refusals from './product.refusals.ts';

export const MOST_NAME = 200;
const MOST_LINE = 300;
const MOST_DESCRIPTION = 20_000;
const MOST_ATTRIBUTES = 60;
const MOST_PICTURES = 20;
const LARGEST_SIDE = 20_000;
/** Keys as the upload handler makes them; the folder is the id of the uploader. */
const UPLOADED = /^uploads\/(?<person>[0-9a-f-]{36})\/[0-9a-f-]{36}\.webp$/;

/** Shown while a picture loads that somebody uploaded. */
const PLACEHOLDER = '#eeeeee';

export type ProductChange = Pick<CreateProductInput & UpdateProductInput, (typeof TEXTS)[number]['name']> & {
  categoryId?: string;
  brandId?: string | null;
  attributes?: StoredAttribute[];
  media?: StoredMedia[];
};

export const TEXTS = [
  { name: 'nameZh', max: MOST_NAME, lines: false },
  { name: 'nameEn', max: MOST_NAME, lines: false },
  { name: 'subtitleZh', max: MOST_LINE, lines: false },
  { name: 'subtitleEn', max: MOST_LINE, lines: false },
  { name: 'descriptionZh', max: MOST_DESCRIPTION, lines: true },
  { name: 'descriptionEn', max: MOST_DESCRIPTION, lines: true },
] as const;

type Given = Partial<Omit<CreateProductInput, 'skus'>>;
export type Checks = Record<string, () => unknown>;

interface Known {
  db: CatalogDatabase;
  userId: string;
  media: readonly StoredMedia[];
}

/** A check for each field that is given; each answers with the value to keep. */
export async function productChecks(given: Given, { db, userId, media }: Known): Promise<Checks> {
  const checks: Checks = {};
  for (const { name, ...rule } of TEXTS) {
    if (given[name] === undefined) continue;
    checks[name] = () => optionalText(given[name], { ...rule, refuse: refusals.badText([name], rule.max) });
  }
  if (given.attributes) checks.attributes = () => checkedAttributes(given.attributes ?? []);
  if (given.media) checks.media = () => checkedMedia(given.media ?? [], userId, media);
  if (given.categoryId !== undefined) {
    checks.categoryId = await awaited(known(db, 'category', given.categoryId ?? '', refusals.noCategory));
  }
  if (given.brandId !== undefined) {
    checks.brandId = await awaited(
      given.brandId === null ? Promise.resolve(null) : known(db, 'brand', given.brandId, refusals.noBrand),
    );
  }
  return checks;
}

async function known(
  db: CatalogDatabase,
  table: 'category' | 'brand',
  id: string,
  refuse: () => Refusal,
): Promise<string> {
  const found = isUuid(id) && (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst());
  if (!found) throw refuse();
  return found.id;
}

function checkedAttributes(given: readonly AttributeInput[]): StoredAttribute[] {
  if (given.length > MOST_ATTRIBUTES) throw refusals.tooMany(['attributes'], MOST_ATTRIBUTES);
  return given.map((one, index) => checkedAttribute(one, ['attributes', index]));
}

export function checkedAttribute(given: AttributeInput, path: (string | number)[]): StoredAttribute {
  const text = (field: keyof AttributeInput) =>
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
  const own = UPLOADED.exec(key)?.groups?.person === userId;
  const drawn = [width, height].every((side) => side >= 1 && side <= LARGEST_SIDE);
  return own && drawn ? { key, width, height, placeholder: PLACEHOLDER } : undefined;
}
