import { Allow, type Locale, Locales, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { SearchContext } from '../search-context.ts';
import { BlockedKeyword } from './blocked-keyword.entity.ts';
import { blockedKeywords, blockKeyword, unblockKeyword } from './blocked-keywords.ts';

@InputType({ description: 'A word in the list of a language.' })
class BlockedKeywordInput {
  @Field(() => String, { description: 'The word, 30 characters at most. Latin words are compared whole.' })
  text!: string;

  @Field(() => Locales, { description: 'In whose lists.' })
  locale!: Locale;
}

@ObjectType({ description: 'The list after a change, or why nothing changed.' })
class BlockedKeywordsPayload extends Payload {
  @Field(() => [BlockedKeyword], { nullable: true, description: 'All blocked words, the last one first.' })
  blockedKeywords?: BlockedKeyword[];
}

@Resolver()
export class BlockedKeywordsResolver {
  @Allow('keyword:write')
  @Query(() => [BlockedKeyword], {
    nullable: true,
    description: 'Administrator: words that are never shown as what people search for, the last one first.',
  })
  blockedKeywords(@Ctx() { db }: SearchContext): Promise<BlockedKeyword[]> {
    return blockedKeywords(db);
  }

  @Allow('keyword:write')
  @Mutation(() => BlockedKeywordsPayload, {
    description: 'Administrator: takes keywords with a word out of hot keywords and suggestions, at once and for good.',
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
    description: 'Administrator: allows a word again; one that is not in the list changes nothing.',
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
