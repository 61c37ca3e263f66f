import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Order, OrderLine, type OrderRow, orderLineById } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { AfterSaleKind } from '../units/index.ts';
import { AfterSaleReason } from './after-sale-reason.ts';
import { refundableLines } from './refundable-lines.ts';
import { isOpen } from './request-after-sale.ts';
import { askable } from './wanted-units.ts';

@ObjectType({ description: 'A kind of after-sale request that the buyer can make for an order line.' })
export class AfterSaleOption {
  @Field(() => AfterSaleKind, { description: 'What.' })
  kind!: AfterSaleKind;

  @Field(() => Int, { description: 'The maximum number of units.' })
  units!: number;

  orderLineId!: string;
}

@Resolver(() => Order)
export class AfterSaleOptionsResolver {
  @FieldResolver(() => [AfterSaleOption], {
    description:
      'The after-sale requests its buyer can make now. Whether price protection applies is only known from a quote.',
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
