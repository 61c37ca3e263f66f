import { Allow, Decimal, MoneyType, Payload, price, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { OrdersContext } from '../orders-context.ts';
import { pointsRulesOfOrder } from '../promotions/index.ts';
import { AfterSaleKind, sumOf } from '../units/index.ts';
import { AfterSalePayload, changedAfterSale } from './after-sale.payload.ts';
import { AfterSaleReason } from './after-sale-reason.ts';
import { moneyLeft } from './money-back.ts';
import { quoteAfterSale, requestAfterSale } from './request-after-sale.ts';

@InputType({ description: 'Units of a line for a request.' })
export class AfterSaleLineInput {
  @Field(() => ID, { description: 'Which line of the order.' })
  orderLineId!: string;

  @Field(() => Int, { description: 'How many units.' })
  quantity!: number;
}

@InputType({ description: 'A possible after-sale request.' })
export class AfterSaleQuoteInput {
  @Field(() => ID, { description: "One of the viewer's orders." })
  orderId!: string;

  @Field(() => AfterSaleKind, { description: 'What.' })
  kind!: AfterSaleKind;

  @Field(() => AfterSaleReason, { description: 'Why.' })
  reason!: AfterSaleReason;

  @Field(() => [AfterSaleLineInput], { description: 'Goods of one seller, 1 to 100 lines.' })
  lines!: AfterSaleLineInput[];
}

@InputType({ description: 'An after-sale request.' })
export class RequestAfterSaleInput extends AfterSaleQuoteInput {
  @Field(() => String, { nullable: true, description: 'More about it, 500 characters at most.' })
  text?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Pictures the viewer has uploaded: up to 6 keys returned by `POST /media/uploads`.',
  })
  pictures?: string[] | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'REFUND_ONLY: the refund for the goods, in yuan; absent: all that was paid for them.',
  })
  amount?: string | null;

  @Field(() => String, { description: 'An idempotency key made by the client: repeating it makes no second request.' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The possible refund, or why there is none.' })
export class AfterSaleQuote extends Payload {
  @Field(() => MoneyType, {
    nullable: true,
    description: 'The refund for the goods. Freight is added when all goods of a seller are refunded before shipping.',
  })
  goodsAmount?: MoneyType;

  @Field(() => Int, { nullable: true, description: 'Points that were spent on them.' })
  points?: number;
}

@Resolver()
export class RequestAfterSaleResolver {
  @Allow('SIGNED_IN')
  @Query(() => AfterSaleQuote, {
    nullable: true,
    description: 'Returns the refund a request would bring; changes nothing.',
  })
  @Refusable()
  async afterSaleQuote(
    @Arg('input', () => AfterSaleQuoteInput, { description: 'What for.' }) input: AfterSaleQuoteInput,
    @Ctx() context: OrdersContext,
  ) {
    const lines = await quoteAfterSale(context, input);
    const worth = sumOf(lines, ({ goodsMinor }) => goodsMinor);
    const { worthMinor } = await context.load(pointsRulesOfOrder, input.orderId);
    return {
      goodsAmount: price(Math.min(worth, await moneyLeft(context.db, input.orderId))),
      points: Math.floor(sumOf(lines, ({ pointsMinor }) => pointsMinor) / worthMinor),
    };
  }

  @Allow('SIGNED_IN')
  @Mutation(() => AfterSalePayload, {
    description:
      'Makes an after-sale request. Price protection is settled at once; other requests wait for the seller.',
  })
  @Refusable()
  async requestAfterSale(
    @Arg('input', () => RequestAfterSaleInput, { description: 'What, and why.' }) input: RequestAfterSaleInput,
    @Ctx() context: OrdersContext,
  ) {
    return changedAfterSale(context, await requestAfterSale(context, input));
  }
}
