import { Allow, Payload, Refusable, UserError } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Order, orderById } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { shipOrders } from './ship-orders.ts';

@InputType({ description: 'A parcel of one order, among many.' })
export class ShipRowInput {
  @Field(() => String, { description: "The number of the order or of the viewer's part of it, or its id." })
  order!: string;

  @Field(() => String, { description: 'Who carries it; 60 characters at most.' })
  carrier!: string;

  @Field(() => String, { description: "The carrier's number for the parcel: letters, digits and hyphens, 60 at most." })
  trackingNo!: string;
}

@ObjectType({ description: 'What became of a row.' })
export class ShipRowResult {
  @Field(() => Int, { description: 'Which row, from 0.' })
  row!: number;

  @Field(() => Order, { nullable: true, description: 'Its order; absent when nothing was shipped.' })
  order?: Order | undefined;

  @Field(() => [UserError], { description: 'Why nothing was shipped; empty when it was.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'What became of each row.' })
export class ShipOrdersPayload extends Payload {
  @Field(() => [ShipRowResult], { nullable: true, description: 'One for each row, in their order.' })
  results?: ShipRowResult[];
}

@Resolver()
export class ShipOrdersResolver {
  @Allow('SELLER', 'order:ship')
  @Mutation(() => ShipOrdersPayload, {
    description:
      "Ships what is left of the viewer's goods in up to 100 orders, each in one parcel. Each row is done or refused by itself; repeating one adds no second parcel.",
  })
  @Refusable()
  async shipOrders(
    @Arg('rows', () => [ShipRowInput], { description: 'The orders, with carriers and tracking numbers.' })
    rows: ShipRowInput[],
    @Ctx() context: OrdersContext,
  ): Promise<Partial<ShipOrdersPayload>> {
    const shipped = await shipOrders(context, rows);
    // Read by another context: the lines of parts were loaded before they were shipped.
    const after = context.fork();
    const results = shipped.map(async ({ orderId, refusal }, row) => ({
      row,
      order: orderId ? ((await after.load(orderById, orderId)) as Order | undefined) : undefined,
      userErrors: refusal ? [refusal.in(context.viewer.locale)] : [],
    }));
    return { results: await Promise.all(results) };
  }
}
