import { Cached } from '@minijd/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Product } from '../product/product.ts';

export enum RecommendationKind {
  BOUGHT_TOGETHER = 'BOUGHT_TOGETHER',
  ALSO_VIEWED = 'ALSO_VIEWED',
  SIMILAR = 'SIMILAR',
  POPULAR_IN_CATEGORY = 'POPULAR_IN_CATEGORY',
  TRENDING = 'TRENDING',
  POPULAR = 'POPULAR',
}

registerEnumType(RecommendationKind, {
  name: 'RecommendationKind',
  description: 'Why a product is recommended.',
  valuesConfig: {
    BOUGHT_TOGETHER: { description: 'Many people bought it and `basedOn`.' },
    ALSO_VIEWED: { description: 'Many people who chose `basedOn` chose it as well.' },
    SIMILAR: { description: 'It is like `basedOn`.' },
    POPULAR_IN_CATEGORY: { description: 'It sells well in its category.' },
    TRENDING: { description: 'Many people chose it in the last days.' },
    POPULAR: { description: 'It sells well.' },
  },
});

@Cached(60)
@ObjectType({ simpleResolvers: true, description: 'A product that is recommended, with the reason.' })
export class Recommendation {
  @Field(() => Product, { nullable: true, description: 'What is recommended; null while it is unavailable.' })
  product?: Product;

  @Field(() => RecommendationKind, { description: 'The kind of reason.' })
  kind!: RecommendationKind;

  @Field(() => String, { description: 'The reason in the language of the viewer.' })
  reason!: string;

  @Field(() => Product, { nullable: true, description: 'The product it is recommended for, if for one.' })
  basedOn?: Product;
}
