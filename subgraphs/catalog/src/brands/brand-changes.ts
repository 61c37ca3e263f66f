import type { EntityManager } from '@mikro-orm/postgresql';
import { checkedAll, isUuid, optionalText, requiredText } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogDatabase } from '../catalog-context.ts';
import { Brand } from '../products/index.ts';
import { isOwnUpload } from '../uploaded-picture.ts';
import * as refusals from './brand.refusals.ts';

const MOST_NAME = 100;

interface BrandFields {
  name?: string | null | undefined;
  nameZh?: string | null | undefined;
  logoKey?: string | null | undefined;
  hidden?: boolean | null | undefined;
}

/** Brands are made, renamed and merged one after the other, so that no two have one name. */
export const lockBrands = (db: CatalogDatabase) =>
  sql`select pg_advisory_xact_lock(hashtext('catalog brands'))`.execute(db);

export async function brandFor(em: EntityManager, id: string, field = 'id'): Promise<Brand> {
  const brand = isUuid(id) ? await em.findOne(Brand, { id }) : null;
  if (!brand) throw refusals.noBrand(field);
  return brand;
}

/** The fields that are given, as they are kept; throws the refusals of all that is wrong. */
export function checkedBrand(brand: Brand, given: BrandFields, userId: string): Partial<Brand> {
  const checks = {
    name: () => requiredText(given.name ?? '', { max: MOST_NAME, refuse: refusals.badName('name', MOST_NAME) }),
    nameZh: () => optionalText(given.nameZh, { max: MOST_NAME, refuse: refusals.badName('nameZh', MOST_NAME) }),
    logoKey: () => {
      const key = given.logoKey ?? null;
      if (key !== null && key !== brand.logoKey && !isOwnUpload(key, userId)) throw refusals.badLogo();
      return key;
    },
    hidden: () => given.hidden === true,
  };
  const wanted = Object.entries(checks).filter(([field]) => given[field as keyof BrandFields] !== undefined);
  return checkedAll<Partial<Brand>>(Object.fromEntries(wanted));
}

/** Throws when another brand is called the same in a language. */
export async function refuseSameName(db: CatalogDatabase, { id, name, nameZh }: Brand): Promise<void> {
  const { rows } = await sql<{ field: string }>`
    select case when lower(name) = lower(${name}) then 'name' else 'nameZh' end as field
    from brand where id <> ${id} and (lower(name) = lower(${name}) or lower(name_zh) = lower(${nameZh ?? null}))
    limit 1`.execute(db);
  if (rows[0]) throw refusals.sameName(rows[0].field);
}
