import { Allow, Payload, RateLimited, Refusable, Refusal, requiredText } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import type { SearchContext } from '../search-context.ts';
import { noteUse, type SearchUse } from './note-search.ts';

const LONGEST = 200;

const SearchUses = { OPENED: 'OPENED', ADDED: 'ADDED' } as const satisfies Record<SearchUse, SearchUse>;

registerEnumType(SearchUses, {
  name: 'SearchUse',
  description: 'What somebody did with a product that they found.',
  valuesConfig: {
    OPENED: { description: 'Opened its page.' },
    ADDED: { description: 'Put it into the cart, from the list or its page.' },
  },
});

@InputType({ description: 'What a search led to.' })
class NoteSearchUseInput {
  @Field(() => String, { description: 'The text that was searched for.' })
  text!: string;

  @Field(() => SearchUses, { description: 'What was done with a product that it found.' })
  use!: SearchUse;
}

@ObjectType({ description: 'Answer to `noteSearchUse`.' })
class NoteSearchUsePayload extends Payload {}

const noText = () =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '请填写搜索词。', en: 'Enter what was searched for.' }, ['input', 'text']);

@Resolver()
export class NoteSearchUseResolver {
  @RateLimited(120, 60)
  @Allow('ANYONE')
  @Refusable()
  @Mutation(() => NoteSearchUsePayload, {
    description:
      'Counts that a search of today led somewhere, for the figures of searches. Nothing is kept of who it was or which product.',
  })
  async noteSearchUse(
    @Arg('input', () => NoteSearchUseInput, { description: 'The search and what came of it.' })
    input: NoteSearchUseInput,
    @Ctx() context: SearchContext,
  ) {
    await noteUse(requiredText(input.text, { max: LONGEST, refuse: noText }), input.use, context);
    return {};
  }
}
