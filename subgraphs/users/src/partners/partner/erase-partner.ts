import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvents } from '@minijd/events';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';

/** Of an account that is deleted: its partner, with keys, operations and their use. */
export async function erasePartner(
  _: UsersContext,
  em: EntityManager,
  { userId }: DomainEvents['users.account.deleted'],
): Promise<void> {
  const db: UsersDatabase = em.getKysely();
  const [partner] = await db.deleteFrom('partner').where('owner_id', '=', userId).returning('id').execute();
  if (!partner) return;
  for (const table of ['api_key', 'operation_release', 'registered_operation', 'operation_usage'] as const)
    await db.deleteFrom(table).where('partner_id', '=', partner.id).execute();
}
