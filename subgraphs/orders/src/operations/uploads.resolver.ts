import { Allow, uploadsInUse } from '@minijd/subgraph';
import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { OrdersContext } from '../orders-context.ts';

@Resolver()
export class UploadsResolver {
  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Query(() => [String], { description: 'Keys of uploaded pictures that something here shows.' })
  _uploadsOfOrders(@Ctx() { db }: OrdersContext): Promise<string[]> {
    return uploadsInUse(db, 'orders');
  }
}
