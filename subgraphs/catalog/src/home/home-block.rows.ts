import { isUuid } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';

const selectBlocks = (db: CatalogDatabase) =>
  db
    .selectFrom('home_block')
    .select(['id', 'version', 'kind', 'title_zh as titleZh', 'title_en as titleEn', 'text_zh as textZh'])
    .select(['text_en as textEn', 'picture', 'href', 'source', 'category_id as categoryId'])
    .select(['product_ids as productIds', 'shown', 'starts_at as startsAt', 'ends_at as endsAt']);

export type HomeBlockRow = Awaited<ReturnType<ReturnType<typeof selectBlocks>['executeTakeFirstOrThrow']>>;

/** All blocks in their order: a few dozen at most. */
export const allBlocks = ({ db }: CatalogContext): Promise<HomeBlockRow[]> =>
  selectBlocks(db).orderBy('position').orderBy('id').execute();

/** The blocks that the home page shows at a moment. */
export const blocksAt = (at: Date, { db }: CatalogContext): Promise<HomeBlockRow[]> =>
  selectBlocks(db)
    .where('shown', '=', true)
    .where((where) => where.or([where('starts_at', 'is', null), where('starts_at', '<=', at)]))
    .where((where) => where.or([where('ends_at', 'is', null), where('ends_at', '>', at)]))
    .orderBy('position')
    .orderBy('id')
    .execute();

export async function blockById(id: string, { db }: CatalogContext): Promise<HomeBlockRow | undefined> {
  return isUuid(id) ? selectBlocks(db).where('id', '=', id).executeTakeFirst() : undefined;
}
