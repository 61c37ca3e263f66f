import { isUuid, loadOne } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { mediaUrl, type TemplateAttribute } from '../products/index.ts';
import type { CategoryAttribute } from './category-attribute.type.ts';
import type { ManagedCategory } from './managed-category.type.ts';

const selectManaged = (db: CatalogDatabase) =>
  db
    .selectFrom('category')
    .select(['id', 'version', 'slug', 'name_zh as nameZh', 'name_en as nameEn', 'parent_id as parentId', 'level'])
    .select(['icon_key as iconKey', 'hidden', 'concealed', 'product_count as productCount', 'attributes']);

type ManagedRow = Awaited<ReturnType<ReturnType<typeof selectManaged>['executeTakeFirstOrThrow']>>;

const managed = ({ concealed, attributes, ...row }: ManagedRow): ManagedCategory => ({
  ...row,
  listed: !concealed,
  icon: row.iconKey ? mediaUrl(row.iconKey) : undefined,
  attributes: attributes.map((one) => askedBy(row.id, one)),
});

const askedBy = (categoryId: string, attribute: TemplateAttribute): CategoryAttribute => ({
  ...attribute,
  categoryId,
  choices: attribute.choices ?? [],
});

/** The whole tree: those above first, siblings in their order. */
export async function managedCategories({ db }: CatalogContext): Promise<ManagedCategory[]> {
  const rows = await selectManaged(db).orderBy('level').orderBy('position').orderBy('id').execute();
  return rows.map(managed);
}

export async function managedCategory(id: string, { db }: CatalogContext): Promise<ManagedCategory | undefined> {
  const row = isUuid(id) ? await selectManaged(db).where('id', '=', id).executeTakeFirst() : undefined;
  return row && managed(row);
}

interface Template {
  of: string;
  attributes: CategoryAttribute[];
}

/** What categories ask of their products, with what those above them ask; that of the root first. */
export async function templatesOf(db: CatalogDatabase, ids: readonly string[]): Promise<Template[]> {
  const rows = await db
    .selectFrom('category')
    .innerJoin('category as asking', (join) =>
      join.on(sql<boolean>`(asking.id = category.id or category.ancestor_ids @> to_jsonb(asking.id::text))`),
    )
    .where('category.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where(sql<boolean>`asking.attributes <> '[]'`)
    .orderBy('asking.level')
    .select(['category.id as of', 'asking.id', 'asking.attributes'])
    .execute();
  return [...Map.groupBy(rows, ({ of }) => of)].map(([of, asking]) => ({
    of,
    attributes: asking.flatMap(({ id, attributes }) => attributes.map((one) => askedBy(id, one))),
  }));
}

export const templateOf = loadOne(
  (ids, { db }: CatalogContext) => templatesOf(db, ids),
  ({ of }) => of,
);
