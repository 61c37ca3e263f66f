import type { UsersDatabase } from '../users-context.ts';

/** Lets a person act for a seller, and for no other: they have one seller console. */
export async function giveSeller(db: UsersDatabase, slug: string, ownerId: string): Promise<void> {
  const others = db.updateTable('seller').set({ owner_id: null });
  await others.where('owner_id', '=', ownerId).where('slug', '!=', slug).execute();
  await db.updateTable('seller').set({ owner_id: ownerId }).where('slug', '=', slug).execute();
}
