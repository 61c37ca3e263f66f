import { Allow, DateTime } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { SkuView, skuById } from '../products/index.ts';
import { findDiscrepancies } from './reconcile-stock.ts';
import { Warehouse } from './warehouse.entity.ts';
import { warehouseById } from './warehouse.rows.ts';

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

@ObjectType({ description: 'What comparing stock with its movements and reservations found.' })
class StockCheck {
  @Field(() => DateTime, { description: 'When it was compared.' })
  checkedAt!: Date;

  @Field(() => Int, { description: 'How many levels were compared.' })
  levels!: number;

  @Field(() => Int, { description: 'How many of them differ.' })
  differing!: number;

  @Field(() => [StockDiscrepancy], { description: 'The first 100 of these.' })
  discrepancies!: StockDiscrepancy[];
}

const MOST_SHOWN = 100;

@Resolver(() => StockDiscrepancy)
export class StockDiscrepancyResolver {
  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Query(() => [StockDiscrepancy], { description: 'Stock levels with differences; empty without any.' })
  _stockDiscrepancies(@Ctx() { db }: CatalogContext) {
    return findDiscrepancies(db);
  }

  @Allow('stock:read')
  @Query(() => StockCheck, {
    nullable: true,
    description: 'Compares every stock level with the sum of its movements and with the open reservations, now.',
  })
  async stockCheck(@Ctx() { db }: CatalogContext): Promise<StockCheck> {
    const discrepancies = await findDiscrepancies(db);
    const { levels } = await db
      .selectFrom('stock_level')
      .select(sql<number>`count(*)::int`.as('levels'))
      .executeTakeFirstOrThrow();
    return {
      ...{ checkedAt: new Date(), levels, differing: discrepancies.length },
      discrepancies: discrepancies.slice(0, MOST_SHOWN),
    };
  }

  @FieldResolver(() => SkuView, { nullable: true, description: 'The SKU itself.' })
  sku(@Root() { skuId }: StockDiscrepancy, @Ctx() context: CatalogContext) {
    return context.load(skuById, skuId);
  }

  @FieldResolver(() => Warehouse, { nullable: true, description: 'The warehouse itself.' })
  warehouse(@Root() { warehouseId }: StockDiscrepancy, @Ctx() context: CatalogContext) {
    return context.load(warehouseById, warehouseId);
  }
}
