import type { UsersDatabase } from '../../users-context.ts';

/** Whether a shop other than `except` has or had this slug. */
export async function slugIsTaken(db: UsersDatabase, slug: string, except?: string): Promise<boolean> {
  const present = db.selectFrom('seller').select('id').where('slug', '=', slug);
  const former = db.selectFrom('former_seller_slug').select('seller_id as id').where('slug', '=', slug);
  const owners = await present.unionAll(former).execute();
  return owners.some(({ id }) => id !== except);
}

/** The seller for this present or former slug. */
export async function sellerIdBySlug(db: UsersDatabase, slug: string): Promise<string | undefined> {
  const present = await db.selectFrom('seller').select('id').where('slug', '=', slug).executeTakeFirst();
  if (present) return present.id;
  const former = db.selectFrom('former_seller_slug').select('seller_id as id').where('slug', '=', slug);
  return (await former.executeTakeFirst())?.id;
}
