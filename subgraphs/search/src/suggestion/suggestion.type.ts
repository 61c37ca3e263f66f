import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum SuggestionKind {
  TERM = 'TERM',
  PRODUCT = 'PRODUCT',
  CATEGORY = 'CATEGORY',
  BRAND = 'BRAND',
}

registerEnumType(SuggestionKind, {
  name: 'SuggestionKind',
  description: 'What a suggestion is.',
  valuesConfig: {
    TERM: { description: 'Something others searched for.' },
    PRODUCT: { description: 'The name of a product.' },
    CATEGORY: { description: 'The name of a category.' },
    BRAND: { description: 'The name of a brand.' },
  },
});

@ObjectType({ description: 'What somebody who is typing may be about to search for.' })
export class Suggestion {
  @Field(() => String, { description: 'The text to search for.' })
  text!: string;

  @Field(() => SuggestionKind, { description: 'What it is.' })
  kind!: SuggestionKind;

  @Field(() => String, { nullable: true, description: 'Slug of the category to search in.' })
  categorySlug?: string;
}
