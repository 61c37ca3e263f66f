import { Allow, badInput, Cached } from '@minijd/subgraph';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { CatalogContext } from '../../catalog-context.ts';
import { skuById } from './sku.rows.ts';
import { SkuView } from './sku.view.ts';

@Resolver(() => SkuView)
export class SkuResolver {
  @Allow('ANYONE')
  @Cached(60)
  @Query(() => [SkuView], {
    nullable: true,
    description: 'SKUs by id, in the requested order; unknown ids are left out.',
  })
  async skus(
    @Arg('ids', () => [ID], { description: '100 ids at most.' }) ids: string[],
    @Ctx() context: CatalogContext,
  ) {
    if (ids.length > 100) throw badInput('ids must not hold more than 100 ids.');
    const skus = await Promise.all(ids.map((id) => context.load(skuById, id)));
    return skus.filter((sku) => sku !== undefined);
  }
}
