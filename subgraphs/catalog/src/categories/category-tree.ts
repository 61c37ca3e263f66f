import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid, type Text } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogDatabase } from '../catalog-context.ts';
import { Category, sameName, type TemplateAttribute } from '../products/index.ts';
import * as refusals from './category.refusals.ts';

/** A category that is about to change; call it after `lockCategories`. */
export async function categoryFor(em: EntityManager, id: string, field = 'id'): Promise<Category> {
  const category = isUuid(id) ? await em.findOne(Category, { id }) : null;
  if (!category) throw refusals.noCategory(field);
  return category;
}

export const childrenOf = (em: EntityManager, parentId: string | null): Promise<Category[]> =>
  em.find(Category, { parentId }, { orderBy: { position: 'asc', id: 'asc' } });

const nameOf = ({ nameZh, nameEn }: Pick<Category, 'nameZh' | 'nameEn'>): Text => ({
  'zh-CN': nameZh ?? nameEn ?? '',
  en: nameEn ?? nameZh ?? '',
});

/** Throws when a category of that name is among the children of a parent. */
export function refuseSameSibling(
  siblings: readonly Category[],
  category: Pick<Category, 'id' | 'nameZh' | 'nameEn'>,
  field: string,
): void {
  if (siblings.some((one) => one.id !== category.id && sameName(one, category))) throw refusals.sameSibling(field);
}

/** Puts a category, with all below it, under another parent, or at the root; positions stay to be given. */
export async function moveBranch(em: EntityManager, moved: Category, parent: Category | null): Promise<void> {
  const db: CatalogDatabase = em.getKysely();
  const former = moved.ancestorIds;
  const ancestorIds = parent ? [...parent.ancestorIds, parent.id] : [];
  Object.assign(moved, { parentId: parent?.id ?? null, ancestorIds, level: ancestorIds.length + 1 });
  await em.flush();
  await sql`
    update category set level = level + ${ancestorIds.length - former.length},
      ancestor_ids = ${JSON.stringify(ancestorIds)}::jsonb || (
        select jsonb_agg(one.id order by one.place)
        from jsonb_array_elements(category.ancestor_ids) with ordinality one(id, place)
        where one.place > ${former.length})
    where ancestor_ids @> to_jsonb(${moved.id}::text)`.execute(db);
  await concealBranch(db, moved.id);
  await relist(db, {
    of: moved.id,
    removed: former.filter((id) => !ancestorIds.includes(id)),
    added: ancestorIds.filter((id) => !former.includes(id)),
  });
}

/** Writes which categories of a branch have no page, because they or one above them are hidden. */
export async function concealBranch(db: CatalogDatabase, id: string): Promise<void> {
  await sql`
    update category set concealed = exists (
      select from category above
      where above.hidden and (above.id = category.id or category.ancestor_ids @> to_jsonb(above.id::text)))
    where id = ${id} or ancestor_ids @> to_jsonb(${id}::text)`.execute(db);
}

/** Takes the products listed in a category out of the lists of some others and puts them into those of more. */
export async function relist(
  db: CatalogDatabase,
  { of, removed, added }: { of: string; removed: readonly string[]; added: readonly string[] },
): Promise<void> {
  if (removed.length + added.length === 0) return;
  await sql`
    with listed as materialized (
      select product_id, sold_count, price_minor, in_stock from category_listing where category_id = ${of}
    ), gone as (
      delete from category_listing old using listed
      where old.product_id = listed.product_id and old.category_id = any(${removed}::uuid[])
      returning old.category_id
    ), come as (
      insert into category_listing (category_id, product_id, sold_count, price_minor, in_stock)
      select added.id, product_id, sold_count, price_minor, in_stock
      from listed cross join unnest(${added}::uuid[]) added(id)
      on conflict do nothing
      returning category_id
    ), change as (
      select category_id, sum(by)::int as by
      from (select category_id, 1 as by from come union all select category_id, -1 from gone) one
      group by category_id
    )
    update category set product_count = product_count + change.by from change where category.id = change.category_id
  `.execute(db);
}

interface Asking {
  category: Text;
  attributes: TemplateAttribute[];
}

/** What others in the line of a place ask for: those above it, and those below the branch that is or comes there. */
export async function askingInLine(
  db: CatalogDatabase,
  { above, branch }: { above: readonly string[]; branch: string },
): Promise<Asking[]> {
  const rows = await db
    .selectFrom('category')
    .select(['name_zh as nameZh', 'name_en as nameEn', 'attributes'])
    .where(sql<boolean>`attributes <> '[]'`)
    .where(sql<boolean>`(id = any(${above}::uuid[]) or ancestor_ids @> to_jsonb(${branch}::text))`)
    .execute();
  return rows.map(({ attributes, ...names }) => ({ category: nameOf(names), attributes }));
}

/** Throws when attributes of a branch, which inherit, would meet others of the same name. */
export async function refuseSameAttributes(
  db: CatalogDatabase,
  { branch, under }: { branch: Category; under: Category },
  field: string,
): Promise<void> {
  const asked = (await askingInLine(db, { above: [branch.id], branch: branch.id })).flatMap(
    ({ attributes }) => attributes,
  );
  const above = await askingInLine(db, { above: [...under.ancestorIds, under.id], branch: NOWHERE });
  for (const { category, attributes } of above) {
    const met = attributes.find((one) => asked.some((other) => other.id !== one.id && sameName(one, other)));
    if (met) throw refusals.sameAttribute([field], met.nameZh ?? met.nameEn ?? '', category);
  }
}

/** Below it there is nothing. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';
