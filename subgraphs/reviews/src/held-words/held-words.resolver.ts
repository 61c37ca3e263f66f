import { Allow, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { ReviewsContext } from '../reviews-context.ts';
import { HeldWord } from './held-word.entity.ts';
import { heldWords, holdWord, releaseWord } from './held-words.ts';

@ObjectType({ description: 'The list after a change, or why nothing changed.' })
class HeldWordsPayload extends Payload {
  @Field(() => [HeldWord], { nullable: true, description: 'All words, latest first.' })
  heldWords?: HeldWord[];
}

const WORD =
  'The word, 30 characters at most. Latin words are compared whole; spaces and signs within others hide nothing.';

@Resolver()
export class HeldWordsResolver {
  @Allow('review:moderate')
  @Query(() => [HeldWord], { nullable: true, description: 'Words that hold reviews back, latest first.' })
  heldWords(@Ctx() { db }: ReviewsContext): Promise<HeldWord[]> {
    return heldWords(db);
  }

  @Allow('review:moderate')
  @Mutation(() => HeldWordsPayload, { description: 'Adds a word; reviews that are public already stay so.' })
  @Refusable()
  async holdReviewWord(@Arg('text', () => String, { description: WORD }) text: string, @Ctx() context: ReviewsContext) {
    await holdWord(context, text);
    return { heldWords: await heldWords(context.db) };
  }

  @Allow('review:moderate')
  @Mutation(() => HeldWordsPayload, {
    description: 'Takes a word off the list; an unknown one changes nothing, and held reviews stay held.',
  })
  @Refusable()
  async releaseReviewWord(
    @Arg('text', () => String, { description: WORD }) text: string,
    @Ctx() context: ReviewsContext,
  ) {
    await releaseWord(context, text);
    return { heldWords: await heldWords(context.db) };
  }
}
