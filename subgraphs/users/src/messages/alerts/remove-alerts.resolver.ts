import { Allow, badInput, isUuid, Refusable } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { ProductAlertsPayload } from './alert.payload.ts';
import { alertsOf } from './product-alert.rows.ts';

@Resolver()
export class RemoveAlertsResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => ProductAlertsPayload, {
    description: 'Removes alerts of the viewer; idempotent. Ids of others are ignored.',
  })
  async removeProductAlerts(
    @Arg('ids', () => [ID], { description: '100 at most.' }) ids: string[],
    @Ctx() { db, userId }: UsersContext,
  ) {
    if (ids.length > 100) throw badInput('ids must not hold more than 100 ids.');
    await db
      .deleteFrom('product_alert')
      .where('user_id', '=', userId)
      .where('id', '=', sql<string>`any(${ids.filter(isUuid)}::uuid[])`)
      .execute();
    return { alerts: await alertsOf(db, userId) };
  }
}
