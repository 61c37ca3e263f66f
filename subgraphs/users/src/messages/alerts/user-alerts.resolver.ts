import { Allow, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { User, type UserRow } from '../../accounts/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { ProductAlert } from './product-alert.entity.ts';
import { alertsOf, type ProductAlertRow } from './product-alert.rows.ts';

@Resolver(() => User)
export class UserAlertsResolver {
  @Allow('SELF')
  @FieldResolver(() => [ProductAlert], {
    nullable: true,
    description: 'Their product alerts, newest first, 100 at most; for themselves only.',
  })
  productAlerts(
    @Root() user: UserRow,
    @Ctx() { db }: UsersContext,
    @Arg('productId', () => ID, { nullable: true, description: 'Only those of one product.' }) productId?: string,
  ): Promise<ProductAlertRow[]> | ProductAlertRow[] {
    if (productId != null && !isUuid(productId)) return [];
    return alertsOf(db, user.id, productId);
  }
}
