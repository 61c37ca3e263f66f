import type { UsersDatabase } from '../../users-context.ts';

/**
 * Lets a person act for a seller, and for no other, because there is one seller console. Returns the people whose
 * rights changed.
 */
export async function giveSeller(db: UsersDatabase, slug: string, ownerId: string): Promise<string[]> {
  const others = db.updateTable('seller').set({ owner_id: null });
  const lost = await others.where('owner_id', '=', ownerId).where('slug', '!=', slug).returning('id').execute();
  const seller = await db.selectFrom('seller').select('owner_id').where('slug', '=', slug).executeTakeFirst();
  await db.updateTable('seller').set({ owner_id: ownerId }).where('slug', '=', slug).execute();
  if (seller?.owner_id === ownerId) return lost.length > 0 ? [ownerId] : [];
  return [ownerId, seller?.owner_id].filter((id) => typeof id === 'string');
}
