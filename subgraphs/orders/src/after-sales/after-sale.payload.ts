import { Payload } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';
import type { OrdersContext } from '../orders-context.ts';
import { AfterSale } from './after-sale.entity.ts';
import { afterSaleById } from './after-sale.rows.ts';

@ObjectType({ description: 'The after-sale request after a change, or why nothing changed.' })
export class AfterSalePayload extends Payload {
  @Field(() => AfterSale, { nullable: true, description: 'The request as it is now.' })
  afterSale?: AfterSale;
}

/** The request of a payload; call it after the commit. */
export async function changedAfterSale(context: OrdersContext, id: string) {
  return { afterSale: await context.load(afterSaleById, id) };
}
