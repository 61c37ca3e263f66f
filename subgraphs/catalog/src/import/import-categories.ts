import { badInput } from '@minijd/subgraph';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogDatabase } from '../catalog-context.ts';
import { recordset } from '../recordset.ts';
import type { ImportCategoryInput } from './import-catalog.input.ts';
import { lastOfEach } from './import-slugs.ts';

interface Place {
  id: string;
  ancestorIds: string[];
}

const COLUMNS = {
  id: 'uuid',
  slug: 'text',
  nameZh: 'text',
  nameEn: 'text',
  parentId: 'uuid',
  ancestorIds: 'jsonb',
  level: 'int',
  position: 'int',
  iconKey: 'text',
};

/** New categories are added under their parent; known ones keep their place and get new names. */
export async function importCategories(categories: ImportCategoryInput[], db: CatalogDatabase): Promise<void> {
  if (categories.length === 0) return;
  const inputs = lastOfEach(categories, ({ slug }) => slug);
  const rows = placeAll(inputs, await knownPlaces(inputs, db));
  await sql`
    insert into category (id, slug, name_zh, name_en, parent_id, ancestor_ids, level, position, icon_key, product_count)
    select id, slug, "nameZh", "nameEn", "parentId", "ancestorIds", level,
      coalesce(position, 1000000), "iconKey", 0
    from ${recordset(rows, COLUMNS)}
    on conflict (slug) do update set
      name_zh = coalesce(excluded.name_zh, category.name_zh),
      name_en = coalesce(excluded.name_en, category.name_en),
      icon_key = coalesce(excluded.icon_key, category.icon_key),
      position = case when excluded.position = 1000000 then category.position else excluded.position end`.execute(db);
}

async function knownPlaces(inputs: ImportCategoryInput[], db: CatalogDatabase): Promise<Map<string, Place>> {
  const slugs = [...new Set(inputs.flatMap(({ slug, parentSlug }) => (parentSlug ? [slug, parentSlug] : [slug])))];
  const rows = await db
    .selectFrom('category')
    .select(['id', 'slug', 'ancestor_ids as ancestorIds'])
    .where('slug', 'in', slugs)
    .execute();
  return new Map(rows.map(({ slug, ...place }) => [slug, place]));
}

function placeAll(inputs: ImportCategoryInput[], places: Map<string, Place>) {
  return inputs.map((input) => {
    const place = places.get(input.slug) ?? placeUnder(input, places);
    places.set(input.slug, place);
    return { ...input, ...place, parentId: place.ancestorIds.at(-1) ?? null, level: place.ancestorIds.length + 1 };
  });
}

function placeUnder({ slug, parentSlug }: ImportCategoryInput, places: Map<string, Place>): Place {
  if (!parentSlug) return { id: uuidv7(), ancestorIds: [] };
  const parent = places.get(parentSlug);
  if (!parent) throw badInput(`Category ${slug} comes before its parent ${parentSlug}.`);
  return { id: uuidv7(), ancestorIds: [...parent.ancestorIds, parent.id] };
}
