import { Allow, Decimal, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { changedOrder, OrderPayload } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { changePrice } from './change-price.ts';

@InputType({ description: 'Another unit price of a line.' })
export class LineUnitPriceInput {
  @Field(() => ID, { description: "Which line; of the viewer's shop." })
  orderLineId!: string;

  @Field(() => Decimal, { description: 'What one unit costs: a tenth to twice of its price at the checkout.' })
  unitPrice!: string;
}

@InputType({ description: 'Other prices of an unpaid order.' })
export class ChangeOrderPriceInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId!: string;

  @Field(() => [LineUnitPriceInput], { nullable: true, description: 'Unit prices; the other lines keep theirs.' })
  lines?: LineUnitPriceInput[] | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "What delivery of the viewer's part costs, at most ¥500; absent: as now.",
  })
  freight?: string | null;

  @Field(() => String, { description: 'Why, for the buyer: 1 to 200 characters.' })
  reason!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: "The total of the viewer's part as it was seen; with another one it is refused (CONFLICT).",
  })
  expectedTotal?: string | null;
}

@Resolver()
export class ChangePriceResolver {
  @Allow('SELLER')
  @Mutation(() => OrderPayload, {
    description:
      "Lowers or raises what the viewer's part of an unpaid order costs; its buyer is told. Refused while a payment is on its way; one of the old amount that succeeds later is refunded.",
  })
  @Refusable()
  async changeOrderPrice(
    @Arg('input', () => ChangeOrderPriceInput, { description: 'Which order, and its prices.' })
    input: ChangeOrderPriceInput,
    @Ctx() context: OrdersContext,
  ) {
    await changePrice(context, input);
    return changedOrder(context, input.orderId);
  }
}
