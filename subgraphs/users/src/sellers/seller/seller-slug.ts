import type { UsersDatabase } from '../../users-context.ts';

const SLUG = /^(?=.{3,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The slug in normal form; undefined when it is none: 3 to 40 lower-case letters, digits and hyphens. */
export function shopSlug(typed: string): string | undefined {
  return SLUG.exec(typed.trim().toLowerCase())?.[0];
}

/** Whether a shop other than `except` has or had this slug. */
export async function slugIsTaken(db: UsersDatabase, slug: string, except?: string): Promise<boolean> {
  const present = db.selectFrom('seller').select('id').where('slug', '=', slug);
  const former = db.selectFrom('former_seller_slug').select('seller_id as id').where('slug', '=', slug);
  const owners = await present.unionAll(former).execute();
  return owners.some(({ id }) => id !== except);
}

/** The present slug for each of these that is a former one. */
export async function presentSlugs(db: UsersDatabase, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('former_seller_slug as former')
    .innerJoin('seller', 'seller.id', 'former.seller_id')
    .where('former.slug', 'in', slugs)
    .select(['former.slug as before', 'seller.slug as now'])
    .execute();
  return new Map(rows.map(({ before, now }) => [before, now]));
}

/** The seller for this present or former slug. */
export async function sellerIdBySlug(db: UsersDatabase, slug: string): Promise<string | undefined> {
  const present = await db.selectFrom('seller').select('id').where('slug', '=', slug).executeTakeFirst();
  if (present) return present.id;
  const former = db.selectFrom('former_seller_slug').select('seller_id as id').where('slug', '=', slug);
  return (await former.executeTakeFirst())?.id;
}
