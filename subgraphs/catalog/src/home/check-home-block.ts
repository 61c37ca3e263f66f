import { checkedAll, isUuid, optionalText } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogDatabase } from '../catalog-context.ts';
import { isOwnUpload } from '../uploaded-picture.ts';
import * as refusals from './home.refusals.ts';
import { FloorSource, type HomeBlock, HomeBlockKind } from './home-block.entity.ts';
import type { HomeBlockFieldsInput, HomePictureInput } from './home-block.input.ts';

const MOST_TITLE = 60;
const MOST_TEXT = 120;
const MOST_HREF = 300;
const MOST_PRODUCTS = 24;
const LARGEST_SIDE = 20_000;
/** An address within the shop: `//` begins another host. */
const WITHIN = /^\/(?![/\\])[^\s\\]*$/;

type Given = Partial<HomeBlockFieldsInput>;

/** Writes the given fields into a block; throws the refusals of all that is wrong with it then. */
export async function changeBlock(
  block: HomeBlock,
  given: Given,
  { db, userId }: { db: CatalogDatabase; userId: string },
): Promise<void> {
  const exists = await existing(db, given);
  const text = (field: 'titleZh' | 'titleEn' | 'textZh' | 'textEn', max: number) => () =>
    optionalText(given[field], { max, refuse: refusals.badText(field, max) });
  const alt = (picture: HomePictureInput, field: 'altZh' | 'altEn') =>
    optionalText(picture[field], { max: MOST_TEXT, refuse: refusals.badText('picture', MOST_TEXT) });
  const checks = {
    ...{ titleZh: text('titleZh', MOST_TITLE), titleEn: text('titleEn', MOST_TITLE) },
    ...{ textZh: text('textZh', MOST_TEXT), textEn: text('textEn', MOST_TEXT) },
    picture: () => {
      if (!given.picture) return [];
      const { key, width, height } = given.picture;
      const kept = block.picture.find((one) => one.key === key);
      const drawn = [width, height].every((side) => side >= 1 && side <= LARGEST_SIDE);
      if (!drawn || (!kept && !isOwnUpload(key, userId))) throw refusals.badPicture();
      const alts = { altZh: alt(given.picture, 'altZh'), altEn: alt(given.picture, 'altEn') };
      return [{ ...(kept ?? { key, width, height, placeholder: '#eeeeee' }), ...alts }];
    },
    href: () => {
      const href = optionalText(given.href, { max: MOST_HREF, refuse: refusals.badHref });
      if (href !== null && !WITHIN.test(href)) throw refusals.badHref();
      return href;
    },
    source: () => given.source ?? null,
    categoryId: () => {
      if (given.categoryId != null && !exists.category) throw refusals.noCategory();
      return given.categoryId ?? null;
    },
    productIds: () => {
      const ids = [...new Set(given.productIds ?? [])];
      if (ids.length > MOST_PRODUCTS) throw refusals.badProducts(MOST_PRODUCTS);
      if (ids.length !== exists.products) throw refusals.noProduct();
      return ids;
    },
    shown: () => given.shown !== false,
    startsAt: () => given.startsAt ?? null,
    endsAt: () => given.endsAt ?? null,
  };
  const wanted = Object.entries(checks).filter(([field]) => given[field as keyof Given] !== undefined);
  Object.assign(block, checkedAll<object>(Object.fromEntries(wanted)));
  checkedAll<object>(wholeChecks(block));
}

/** What a block must have together. */
const wholeChecks = (block: HomeBlock): Record<string, () => void> => ({
  title: () => {
    if (!block.titleZh && !block.titleEn) throw refusals.noTitle();
  },
  picture: () => {
    if (block.kind === HomeBlockKind.BANNER && block.picture.length === 0) throw refusals.noPicture();
  },
  source: () => {
    if (block.kind === HomeBlockKind.FLOOR && !block.source) throw refusals.noSource();
    if (block.source === FloorSource.CATEGORY && !block.categoryId) throw refusals.noCategory();
    if (block.source === FloorSource.PRODUCTS && block.productIds.length === 0) {
      throw refusals.badProducts(MOST_PRODUCTS);
    }
  },
  time: () => {
    if (block.startsAt && block.endsAt && block.endsAt <= block.startsAt) throw refusals.badTime();
  },
});

/** Whether the category exists, and how many of the products. */
async function existing(db: CatalogDatabase, { categoryId, productIds }: Given) {
  const ids = [...new Set(productIds ?? [])].filter(isUuid).slice(0, MOST_PRODUCTS + 1);
  const known = isUuid(categoryId ?? '') ? categoryId : null;
  const { rows } = await sql<{ category: boolean; products: number }>`
    select exists (select from category where id = ${known ?? null}::uuid) as category,
      (select count(*)::int from product where id = any(${ids}::uuid[])) as products`.execute(db);
  return rows[0]!;
}
