import type { DomainEvent } from '@minijd/events';
import { sql } from 'kysely';
import type { OrdersContext } from '../orders-context.ts';
import { PromotionScope } from '../pricing/index.ts';

/** Coupons and spend discounts for a category that went into another are for that one. Repeatable. */
export async function followCategory(
  { data: { categoryId, intoId } }: DomainEvent<'catalog.category.merged'>,
  { em }: OrdersContext,
): Promise<void> {
  const ofMerged = sql`scope = ${PromotionScope.CATEGORY} and scope_ids @> jsonb_build_array(${categoryId}::text)`;
  const others = sql`(
    select jsonb_agg(distinct case when target = ${categoryId} then ${intoId} else target end)
    from jsonb_array_elements_text(scope_ids) as scoped(target))`;
  await em.transactional(async (transaction) => {
    const db = transaction.getKysely();
    await sql`update coupon set scope_ids = ${others} where ${ofMerged}`.execute(db);
    // Somebody who is changing it meanwhile is told.
    await sql`update spend_discount set scope_ids = ${others}, version = version + 1 where ${ofMerged}`.execute(db);
  });
}
