import { Allow, pageSize } from '@minijd/subgraph';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { SearchContext } from '../search-context.ts';
import { hotKeywords } from './hot-keywords.ts';

@Resolver()
export class HotKeywordsResolver {
  @Allow('ANYONE')
  @Query(() => [String], {
    nullable: true,
    description: 'Frequent recent searches, in the viewer’s language.',
  })
  hotKeywords(
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 100 at most.' }) first: number,
    @Ctx() context: SearchContext,
  ): Promise<string[]> {
    return hotKeywords(pageSize(first), context);
  }
}
