import { loadOne } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Invoice } from '../invoicing/index.ts';
import { Order, type OrderRow, seesAll, sellsAPart } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { Discount, DiscountParts, discountParts, discountsFor } from '../pricing/index.ts';
import { SubOrder } from './sub-order.ts';
import { visibleParts, visibleTotals } from './visible-parts.ts';

const invoiceOf = loadOne<Invoice, OrdersContext>(
  (ids, { db }) =>
    db
      .selectFrom('invoice')
      .select([
        'order_id as orderId',
        'kind',
        'title',
        'tax_number as taxNumber',
        'email',
        'requested_at as requestedAt',
      ])
      .where('order_id', 'in', ids)
      .execute(),
  (row) => row.orderId,
);

/** The parts of an order's price, and its shares by seller. */
@Resolver(() => Order)
export class OrderPriceResolver {
  @FieldResolver(() => DiscountParts, { description: 'What the discount is made of.' })
  async discountParts(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return discountParts(await visibleTotals(context, order));
  }

  @FieldResolver(() => [Discount], {
    description:
      'Every rule and coupon applied, and points; one of several sellers sees their share in the parts only.',
  })
  async discounts(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return (await sellsAPart(context, order)) ? [] : discountsFor(context, order.discounts);
  }

  @FieldResolver(() => [SubOrder], {
    description: 'The parts of the order by seller; a seller sees only their own.',
  })
  subOrders(@Root() order: OrderRow, @Ctx() context: OrdersContext): Promise<SubOrder[]> {
    return visibleParts(context, order);
  }

  @FieldResolver(() => Invoice, {
    nullable: true,
    description: 'The invoice its buyer asked for; for them and administrators.',
  })
  async invoice(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return (await seesAll(context, order)) ? context.load(invoiceOf, order.id) : null;
  }
}
