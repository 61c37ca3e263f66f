import { Allow } from '@minijd/subgraph';
import { Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { findDiscrepancies } from './reconcile-stock.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'A stock level that differs from its movements or reservations.' })
export class StockDiscrepancy {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => ID, { description: 'The warehouse.' })
  warehouseId!: string;

  @Field(() => Int, { description: 'Stored units on hand.' })
  onHand!: number;

  @Field(() => Int, { description: 'Stored reserved units.' })
  reserved!: number;

  @Field(() => Int, { description: 'Units on hand by the movements.' })
  movedOnHand!: number;

  @Field(() => Int, { description: 'Units reserved by the movements.' })
  movedReserved!: number;

  @Field(() => Int, { description: 'Units that reservations hold.' })
  held!: number;
}

@Resolver()
export class StockDiscrepancyResolver {
  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Query(() => [StockDiscrepancy], { description: 'Stock levels with differences; empty without any.' })
  _stockDiscrepancies(@Ctx() { db }: CatalogContext) {
    return findDiscrepancies(db);
  }
}
