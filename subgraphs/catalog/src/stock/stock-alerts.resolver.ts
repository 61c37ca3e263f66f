import { Allow } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Ctx, Field, Int, ObjectType, Query, Resolver, Subscription } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import type { Supply } from './sku-stock.entity.ts';
import { supplyTopic } from './supply.ts';

@ObjectType({ description: 'How many SKUs on sale must be replenished.' })
class StockAlerts {
  @Field(() => Int, { description: 'With as many available units as their threshold, or fewer.' })
  low!: number;

  @Field(() => Int, { description: 'With none.' })
  out!: number;
}

@Resolver()
export class StockAlertsResolver {
  @Allow('SELLER', 'stock:read')
  @Query(() => StockAlerts, {
    nullable: true,
    description: 'SKUs of the own shop that are low, of all shops for administrators.',
  })
  stockAlerts(@Ctx() context: CatalogContext) {
    return countAlerts(context);
  }

  @Allow('SELLER', 'stock:read')
  @Subscription(() => StockAlerts, {
    description: 'The same, each time it changes.',
    subscribe: ({ context: { topics, viewer } }: { context: CatalogContext }) => {
      const topic = supplyTopic(viewer.role === 'ADMIN' ? undefined : (viewer.sellerId ?? 'nobody'));
      return topics.subscribe<object>([topic], { missed: () => [{}] });
    },
  })
  stockAlertsChanged(@Ctx() context: CatalogContext) {
    return countAlerts(context);
  }
}

async function countAlerts({ db, viewer }: CatalogContext): Promise<StockAlerts> {
  const rows = await db
    .selectFrom('sku_stock')
    .innerJoin('sku', 'sku.id', 'sku_stock.sku_id')
    .innerJoin('product', 'product.id', 'sku.product_id')
    .where('sku_stock.supply', '<>', 'ENOUGH')
    .where('sku.discontinued', '=', false)
    .where('product.status', '=', 'ACTIVE')
    .$if(viewer.role !== 'ADMIN', (query) => query.where('sku_stock.seller_id', '=', viewer.sellerId ?? null))
    .select(['sku_stock.supply', sql<number>`count(*)::int`.as('count')])
    .groupBy('sku_stock.supply')
    .execute();
  const of = (supply: Supply) => rows.find((row) => row.supply === supply)?.count ?? 0;
  return { low: of('LOW'), out: of('OUT') };
}
