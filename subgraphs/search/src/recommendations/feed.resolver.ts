import { Allow, badInput, Cached, ConnectionArgs, connectionOf, isUuid, type Page, pageSize } from '@minijd/subgraph';
import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { SearchContext } from '../search-context.ts';
import { feedOf } from './feed.ts';
import { goesWith } from './goes-with.ts';
import { shownTo } from './product-recommendations.resolver.ts';
import { Recommendation } from './recommendation.type.ts';

const MOST_GIVEN = 50;

const RecommendationConnection = connectionOf(Recommendation, 'Recommendation');

@Resolver()
export class FeedResolver {
  @Allow('ANYONE')
  @Query(() => RecommendationConnection, {
    nullable: true,
    description:
      'What is recommended to the viewer by what they looked at, added to the cart and bought, and what others chose; without that, what trends and sells. 240 at most; a list that is begun does not change while it is read.',
  })
  async recommendations(
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() context: SearchContext,
  ): Promise<Page<Recommendation>> {
    const page = await feedOf(context, { first: pageSize(first), ...(after != null && { after }) });
    const show = shownTo(context);
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: show(node.recommended) }));
    return { ...page, edges, nodes: edges.map(({ node }) => node) };
  }

  @Allow('ANYONE')
  @Cached(60)
  @Query(() => [Recommendation], {
    nullable: true,
    description:
      'What goes with products that were chosen, such as those of a cart or an order; the same for everybody.',
  })
  async boughtWith(
    @Arg('productIds', () => [ID], { description: `What was chosen, ${MOST_GIVEN} at most.` }) productIds: string[],
    @Arg('first', () => Int, { defaultValue: 6, description: 'How many, 100 at most.' }) first: number,
    @Ctx() context: SearchContext,
  ): Promise<Recommendation[]> {
    if (productIds.length > MOST_GIVEN) throw badInput(`productIds must not hold more than ${MOST_GIVEN} ids.`);
    const ids = [...new Set(productIds.filter(isUuid).map((id) => id.toLowerCase()))];
    return (await goesWith(context, { productIds: ids, first: pageSize(first) })).map(shownTo(context));
  }
}
