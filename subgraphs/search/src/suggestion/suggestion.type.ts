import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum SuggestionKind {
  TERM = 'TERM',
  PRODUCT = 'PRODUCT',
  CATEGORY = 'CATEGORY',
  BRAND = 'BRAND',
}

registerEnumType(SuggestionKind, {
  name: 'SuggestionKind',
  description: 'The kind of a suggestion.',
  valuesConfig: {
    TERM: { description: 'A frequent search.' },
    PRODUCT: { description: 'The name of a product.' },
    CATEGORY: { description: 'The name of a category.' },
    BRAND: { description: 'The name of a brand.' },
  },
});

@ObjectType({ description: 'A suggestion for a typed text.' })
export class Suggestion {
  @Field(() => String, { description: 'The text to search for.' })
  text!: string;

  @Field(() => SuggestionKind, { description: 'Its kind.' })
  kind!: SuggestionKind;

  @Field(() => String, { nullable: true, description: 'Slug of the category to search in.' })
  categorySlug?: string;
}
