import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Order, OrderLine, type OrderRow, orderLineById } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { AfterSaleKind } from '../units/index.ts';
import { AfterSaleReason } from './after-sale-reason.ts';
import { refundableLines } from './refundable-lines.ts';
import { isOpen } from './request-after-sale.ts';
import { askable } from './wanted-units.ts';

@ObjectType({ description: 'Something the buyer can ask for about a line of an order.' })
export class AfterSaleOption {
  @Field(() => AfterSaleKind, { description: 'What.' })
  kind!: AfterSaleKind;

  @Field(() => Int, { description: 'For how many units at most.' })
  units!: number;

  orderLineId!: string;
}

@Resolver(() => Order)
export class AfterSaleOptionsResolver {
  @FieldResolver(() => [AfterSaleOption], {
    description: 'What its buyer can ask for now; a lower price is only known when a quote is asked for.',
  })
  async afterSaleOptions(
    @Root() order: OrderRow,
    @Ctx() { db, viewer, settings }: OrdersContext,
  ): Promise<AfterSaleOption[]> {
    if (order.buyerId !== viewer.userId || !isOpen(order.status)) return [];
    const lines = await refundableLines(db, order);
    const around = { paidAt: order.paidAt, prices: new Map<string, number>(), settings, now: new Date() };
    return Object.values(AfterSaleKind).flatMap((kind) =>
      lines.flatMap((line) => {
        const units = askable({ kind, reason: AfterSaleReason.DEFECTIVE }, line, around);
        return units > 0 ? [{ kind, units, orderLineId: line.orderLineId }] : [];
      }),
    );
  }
}

@Resolver(() => AfterSaleOption)
export class AfterSaleOptionResolver {
  @FieldResolver(() => OrderLine, { description: 'The line.' })
  orderLine(@Root() { orderLineId }: AfterSaleOption, @Ctx() context: OrdersContext) {
    return context.load(orderLineById, orderLineId);
  }
}
