import { Allow, type Locale, Locales, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { SearchContext } from '../search-context.ts';
import { BlockedKeyword } from './blocked-keyword.entity.ts';
import { blockedKeywords, blockKeyword, unblockKeyword } from './blocked-keywords.ts';

@InputType({ description: 'A word in the list of a language.' })
class BlockedKeywordInput {
  @Field(() => String, { description: 'The word, 30 characters at most. Latin words are compared whole.' })
  text!: string;

  @Field(() => Locales, { description: 'The language of the lists.' })
  locale!: Locale;
}

@ObjectType({ description: 'The list after a change, or why nothing changed.' })
class BlockedKeywordsPayload extends Payload {
  @Field(() => [BlockedKeyword], { nullable: true, description: 'All blocked words, latest first.' })
  blockedKeywords?: BlockedKeyword[];
}

@Resolver()
export class BlockedKeywordsResolver {
  @Allow('keyword:write')
  @Query(() => [BlockedKeyword], {
    nullable: true,
    description: 'Administrator: blocked keywords, latest first.',
  })
  blockedKeywords(@Ctx() { db }: SearchContext): Promise<BlockedKeyword[]> {
    return blockedKeywords(db);
  }

  @Allow('keyword:write')
  @Mutation(() => BlockedKeywordsPayload, {
    description:
      'Administrator: blocks a word. Keywords with it are removed from hot keywords and suggestions at once.',
  })
  @Refusable()
  async blockKeyword(
    @Arg('input', () => BlockedKeywordInput, { description: 'Which word.' }) input: BlockedKeywordInput,
    @Ctx() context: SearchContext,
  ) {
    await blockKeyword(input, context);
    return { blockedKeywords: await blockedKeywords(context.db) };
  }

  @Allow('keyword:write')
  @Mutation(() => BlockedKeywordsPayload, {
    description: 'Administrator: unblocks a word; an unknown one changes nothing.',
  })
  @Refusable()
  async unblockKeyword(
    @Arg('input', () => BlockedKeywordInput, { description: 'Which word.' }) input: BlockedKeywordInput,
    @Ctx() context: SearchContext,
  ) {
    await unblockKeyword(input, context);
    return { blockedKeywords: await blockedKeywords(context.db) };
  }
}
