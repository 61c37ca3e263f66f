import { Allow } from '@minijd/subgraph';
import { Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { findDiscrepancies } from './reconcile-stock.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'A stock level that is not what its movements and reservations say.' })
export class StockDiscrepancy {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => ID, { description: 'The warehouse.' })
  warehouseId!: string;

  @Field(() => Int, { description: 'Units on hand as kept.' })
  onHand!: number;

  @Field(() => Int, { description: 'Units reserved as kept.' })
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
  @Query(() => [StockDiscrepancy], { description: 'Stock that does not add up; empty when all is well.' })
  _stockDiscrepancies(@Ctx() { db }: CatalogContext) {
    return findDiscrepancies(db);
  }
}
