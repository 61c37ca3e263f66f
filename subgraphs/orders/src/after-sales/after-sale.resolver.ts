import { prorate } from '@minijd/money';
import { MoneyType, price } from '@minijd/subgraph';
import { Ctx, FieldResolver, Int, Resolver, Root, registerEnumType } from 'type-graphql';
import { ReturnAddress, returnAddressOf } from '../fulfilment/index.ts';
import { at, documentNo, present, Seller } from '../kernel/index.ts';
import { Order, OrderLine, orderById, orderLineById } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { pointsRulesOfOrder } from '../promotions/index.ts';
import { AfterSaleKind, AfterSaleStatus } from '../units/index.ts';
import { actorsOf } from './advance-after-sale.ts';
import { AfterSale } from './after-sale.entity.ts';
import {
  type AfterSaleEventRow,
  type AfterSaleLineRow,
  type AfterSaleRow,
  afterSaleById,
  eventsOfAfterSale,
  linesOfAfterSale,
} from './after-sale.rows.ts';
import { AfterSaleEvent } from './after-sale-event.entity.ts';
import { AfterSaleLine } from './after-sale-line.entity.ts';
import { afterSaleText } from './after-sale-text.ts';
import { type AfterSaleStep, mayTake, NEXT } from './lifecycle.ts';
import { moneyBack } from './money-back.ts';

export enum AfterSaleAction {
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
  WITHDRAW = 'WITHDRAW',
  SEND = 'SEND',
  RECEIVE = 'RECEIVE',
}

registerEnumType(AfterSaleAction, {
  name: 'AfterSaleAction',
  description: 'An action on an after-sale request that the viewer may take now.',
  valuesConfig: {
    APPROVE: { description: 'Seller: grant it (`approveAfterSale`).' },
    REJECT: { description: 'Seller: decline it (`rejectAfterSale`).' },
    WITHDRAW: { description: 'Buyer: take it back (`withdrawAfterSale`).' },
    SEND: { description: 'Buyer: say how the goods come back (`sendReturn`).' },
    RECEIVE: { description: 'Seller: say that they have arrived (`receiveReturn`).' },
  },
});

const STEPS: Record<AfterSaleAction, (row: AfterSaleRow) => AfterSaleStep> = {
  APPROVE: ({ kind }) => (kind === AfterSaleKind.RETURN ? 'awaitReturn' : 'settle'),
  REJECT: () => 'reject',
  WITHDRAW: () => 'withdraw',
  SEND: () => 'send',
  RECEIVE: () => 'receive',
};

@Resolver(() => AfterSale)
export class AfterSaleResolver {
  @FieldResolver(() => String, { description: 'The number people read: 20 digits.' })
  afterSaleNo(@Root() { createdAt, number }: AfterSaleRow) {
    return documentNo(createdAt, present(number, 'number of a stored request'));
  }

  @FieldResolver(() => Order, { description: 'The order.' })
  order(@Root() { orderId }: AfterSaleRow, @Ctx() context: OrdersContext) {
    return context.load(orderById, orderId);
  }

  @FieldResolver(() => Seller, { nullable: true, description: 'Whose goods it is about.' })
  seller(@Root() { sellerId }: AfterSaleRow): Seller {
    return { id: sellerId };
  }

  @FieldResolver(() => [AfterSaleLine], { description: 'The goods it is about.' })
  lines(@Root() { id }: AfterSaleRow, @Ctx() context: OrdersContext) {
    return context.load(linesOfAfterSale, id);
  }

  @FieldResolver(() => [AfterSaleEvent], { description: 'What happened to it, oldest first.' })
  events(@Root() { id }: AfterSaleRow, @Ctx() context: OrdersContext) {
    return context.load(eventsOfAfterSale, id);
  }

  @FieldResolver(() => [String], {
    description: 'Addresses of pictures the buyer added. Add `?w=360`, `480`, `720` or `1080` for smaller ones.',
  })
  pictures(@Root() { pictures }: AfterSaleRow) {
    return pictures.map((key) => `/media/${key}`);
  }

  @FieldResolver(() => MoneyType, {
    description: 'The refund for the goods, without discounts, points and earlier goodwill refunds.',
  })
  async goodsAmount(@Root() row: AfterSaleRow, @Ctx() context: OrdersContext) {
    return price((await moneyBack(context, row)).goods);
  }

  @FieldResolver(() => MoneyType, {
    description: 'The refund of freight; decided at settlement, only when the seller has shipped nothing.',
  })
  async freightAmount(@Root() row: AfterSaleRow, @Ctx() context: OrdersContext) {
    return price((await moneyBack(context, row)).freight);
  }

  @FieldResolver(() => MoneyType, { description: 'The whole refund.' })
  async amount(@Root() row: AfterSaleRow, @Ctx() context: OrdersContext) {
    const { goods, freight } = await moneyBack(context, row);
    return price(goods + freight);
  }

  @FieldResolver(() => Int, { description: 'Points that are returned.' })
  async points(@Root() { orderId, pointsMinor }: AfterSaleRow, @Ctx() context: OrdersContext) {
    if (pointsMinor === 0) return 0;
    return Math.floor(pointsMinor / (await context.load(pointsRulesOfOrder, orderId)).worthMinor);
  }

  @FieldResolver(() => ReturnAddress, {
    nullable: true,
    description: 'The return address. Until the return is granted only the seller sees it.',
  })
  returnAddress(@Root() row: AfterSaleRow, @Ctx() context: OrdersContext) {
    const { returnRecipient: recipient, returnPhone: phone, returnAddress: address } = row;
    if (recipient && phone && address) return { recipient, phone, address };
    const asked = row.kind === AfterSaleKind.RETURN && row.status === AfterSaleStatus.REQUESTED;
    const grants = actorsOf(context, row).some((actor) => actor !== 'BUYER');
    return asked && grants ? returnAddressOf(context, context.db, row.sellerId) : null;
  }

  @FieldResolver(() => [AfterSaleAction], { description: 'What the viewer may do with it now.' })
  allowedActions(@Root() row: AfterSaleRow, @Ctx() context: OrdersContext) {
    const actors = actorsOf(context, row);
    return Object.values(AfterSaleAction).filter((action) => {
      const step = STEPS[action](row);
      return NEXT[row.status][step] !== undefined && actors.some((actor) => mayTake(step, actor));
    });
  }
}

@Resolver(() => AfterSaleLine)
export class AfterSaleLineResolver {
  @FieldResolver(() => OrderLine, { description: 'The line of the order.' })
  orderLine(@Root() { orderLineId }: AfterSaleLineRow, @Ctx() context: OrdersContext) {
    return context.load(orderLineById, orderLineId);
  }

  @FieldResolver(() => MoneyType, { description: "Money for these units: their share of the request's goods." })
  async amount(@Root() { afterSaleId, orderLineId }: AfterSaleLineRow, @Ctx() context: OrdersContext) {
    const [request, lines] = await Promise.all([
      context.load(afterSaleById, afterSaleId),
      context.load(linesOfAfterSale, afterSaleId),
    ]);
    const { goods } = await moneyBack(context, present(request, 'request of the line'));
    const shares = prorate(
      goods,
      lines.map(({ goodsMinor }) => goodsMinor),
    );
    return price(
      at(
        shares,
        lines.findIndex((line) => line.orderLineId === orderLineId),
      ),
    );
  }
}

@Resolver(() => AfterSaleEvent)
export class AfterSaleEventResolver {
  @FieldResolver(() => String, { description: "What happened, in the viewer's language." })
  message(@Root() { status }: AfterSaleEventRow, @Ctx() { viewer }: OrdersContext) {
    return afterSaleText(status)[viewer.locale];
  }
}
