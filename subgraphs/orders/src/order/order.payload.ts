import { Payload } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';
import type { OrdersContext } from '../orders-context.ts';
import { Order } from './order.entity.ts';
import { orderById } from './order.rows.ts';

@ObjectType({ description: 'The order after a change, or why nothing changed.' })
export class OrderPayload extends Payload {
  @Field(() => Order, { nullable: true, description: 'The order as it is now.' })
  order?: Order;
}

/** The order of a payload; call it after the commit. */
export async function changedOrder(context: OrdersContext, orderId: string) {
  return { order: await context.load(orderById, orderId) };
}
