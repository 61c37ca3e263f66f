import { loadMany, loadOne } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../../catalog-context.ts';
import { isSlug } from '../../slug.ts';
import { CategoryView } from './category.view.ts';

const COLUMNS = [
  'id',
  'slug',
  'name_zh as nameZh',
  'name_en as nameEn',
  'parent_id as parentId',
  'ancestor_ids as ancestorIds',
  'level',
  'icon_key as iconKey',
  'product_count as productCount',
  'concealed',
] as const;

const selectCategories = (db: CatalogDatabase) => db.selectFrom('category').select(COLUMNS);

export type CategoryRow = Awaited<ReturnType<ReturnType<typeof selectCategories>['executeTakeFirstOrThrow']>>;

const viewsFor =
  ({ viewer }: CatalogContext) =>
  (rows: CategoryRow[]) =>
    rows.map((row) => new CategoryView(row, viewer.locale));

export const rootCategories = (context: CatalogContext) =>
  selectCategories(context.db)
    .where('parent_id', 'is', null)
    .where('concealed', '=', false)
    .orderBy('position')
    .orderBy('id')
    .execute()
    .then(viewsFor(context));

export const categoryBySlug = async (slug: string, { db, viewer }: CatalogContext) => {
  if (!isSlug(slug)) return undefined;
  const own = await selectCategories(db).where('slug', '=', slug).executeTakeFirst();
  const row = own ?? (await mergedAt(db, slug));
  return row && !row.concealed ? new CategoryView(row, viewer.locale) : undefined;
};

/** The category that another one with this slug went into. */
const mergedAt = (db: CatalogDatabase, slug: string) =>
  selectCategories(db)
    .where('id', '=', (from) =>
      from.selectFrom('merged_slug').select('into_id').where('kind', '=', 'category').where('slug', '=', slug),
    )
    .executeTakeFirst();

export const categoryById = loadOne(
  (ids, context: CatalogContext) =>
    selectCategories(context.db).where('id', 'in', ids).execute().then(viewsFor(context)),
  (category) => category.id,
);

export const childrenOfCategory = loadMany(
  (ids, context: CatalogContext) =>
    selectCategories(context.db)
      .where('parent_id', 'in', ids)
      .where('concealed', '=', false)
      .orderBy('position')
      .orderBy('id')
      .execute()
      .then(viewsFor(context)),
  (category) => category.parentId ?? '',
);
