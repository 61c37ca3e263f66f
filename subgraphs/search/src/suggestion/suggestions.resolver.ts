import { Allow, pageSize } from '@minijd/subgraph';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { SearchContext } from '../search-context.ts';
import { Suggestion } from './suggestion.type.ts';
import { suggestions } from './suggestions.ts';

@Resolver()
export class SuggestionsResolver {
  @Allow('ANYONE')
  @Query(() => [Suggestion], {
    nullable: true,
    description: 'Suggestions that begin with a text, or whose pinyin does.',
  })
  suggestions(
    @Arg('text', () => String, { description: 'What is typed so far.' }) text: string,
    @Arg('first', () => Int, { defaultValue: 8, description: 'How many, 100 at most.' }) first: number,
    @Ctx() context: SearchContext,
  ): Promise<Suggestion[]> {
    return suggestions(text, pageSize(first), context);
  }
}
