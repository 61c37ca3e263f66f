import { Cached, isUuid, type Loader, pageSize } from '@minijd/subgraph';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { SearchContext } from '../search-context.ts';
import { Product } from './product.ts';

interface SimilarKey {
  id: string;
  first: number;
}

/** One request to the engine for a whole list of products. */
const similarTo: Loader<SimilarKey, string[], SearchContext> = {
  batch: async (keys, { engine }) => {
    const most = Math.max(...keys.map(({ first }) => first));
    const ids = [...new Set(keys.map(({ id }) => id).filter(isUuid))];
    const similar = ids.length > 0 ? await engine.similar(ids, most) : new Map<string, string[]>();
    return keys.map(({ id, first }) => (similar.get(id) ?? []).slice(0, first));
  },
  cacheKey: ({ id, first }) => `${id} ${first}`,
};

@Resolver(() => Product)
export class SimilarResolver {
  @Cached(60)
  @FieldResolver(() => [Product], {
    nullable: true,
    description: 'Other products of its category, most similar first.',
  })
  async similar(
    @Root() { id }: Product,
    @Arg('first', () => Int, { defaultValue: 6, description: 'How many, 100 at most.' }) first: number,
    @Ctx() context: SearchContext,
  ): Promise<Product[]> {
    const ids = await context.load(similarTo, { id, first: pageSize(first) });
    return ids.map((similarId) => ({ id: similarId }));
  }
}
