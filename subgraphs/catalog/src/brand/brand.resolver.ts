import { pageSize } from '@minijd/subgraph';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { Brand } from './brand.entity.ts';

@Resolver(() => Brand)
export class BrandResolver {
  @Query(() => [Brand], { nullable: true, description: 'Brands by name.' })
  brands(
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 100 at most.' }) first: number,
    @Ctx() { db }: CatalogContext,
  ) {
    return db.selectFrom('brand').select(['id', 'slug', 'name']).orderBy('name').limit(pageSize(first)).execute();
  }
}
