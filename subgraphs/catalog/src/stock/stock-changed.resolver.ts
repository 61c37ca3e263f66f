import { Allow, badInput, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { SkuView, skuById } from '../products/index.ts';
import { levelsOfSku } from './stock-level.rows.ts';
import { availableIn, StockStatus, stockStatus } from './stock-status.ts';
import { type StockTopicMessage, stockTopic } from './stock-transaction.ts';

@ObjectType({ description: 'The stock of a SKU after a change.' })
class StockChange {
  @Field(() => SkuView, { description: 'The SKU.' })
  sku!: SkuView;

  @Field(() => Int, { description: 'Available units.' })
  available!: number;

  @Field(() => StockStatus, { description: 'The same as a status.' })
  stockStatus!: StockStatus;
}

@Resolver()
export class StockChangedResolver {
  @Allow('ANYONE')
  @Subscription(() => StockChange, {
    description: 'Every change of the available units of some SKUs.',
    subscribe: ({ args, context }) => listen(args.skuIds, context),
  })
  async stockChanged(
    @Arg('skuIds', () => [ID], { description: '1 to 100 SKUs.' }) _skuIds: string[],
    @Root() { skuId }: StockTopicMessage,
    @Ctx() context: CatalogContext,
  ) {
    const [sku, levels] = await Promise.all([context.load(skuById, skuId), context.load(levelsOfSku, skuId)]);
    const available = availableIn(levels);
    return { sku, available, stockStatus: stockStatus(available) };
  }
}

function listen(skuIds: string[], { topics }: CatalogContext): AsyncIterable<StockTopicMessage> {
  const known = [...new Set(skuIds.map((id) => id.toLowerCase()))].filter(isUuid);
  if (known.length === 0 || skuIds.length > 100) throw badInput('skuIds must hold 1 to 100 ids.');
  return topics.subscribe<StockTopicMessage>(known.map(stockTopic), {
    missed: () => known.map((skuId) => ({ skuId })),
  });
}
