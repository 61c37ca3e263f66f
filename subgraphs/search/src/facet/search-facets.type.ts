import { MoneyType } from '@minijd/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A filter value.' })
export class FacetValue {
  @Field(() => String, { description: 'What to pass as the filter.' })
  value!: string;

  @Field(() => String, { description: "What to show, in the viewer's language." })
  label!: string;

  @Field(() => Int, { description: 'The number of products with it, with all other filters applied.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether the count is an estimate, rounded down to two digits.' })
  approximate!: boolean;

  @Field(() => Boolean, { description: 'Whether it is selected.' })
  selected!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A price range to filter by.' })
export class PriceFacet {
  @Field(() => MoneyType, { description: 'The lowest price inside.' })
  from!: MoneyType;

  @Field(() => MoneyType, { nullable: true, description: 'The highest price inside; null when open.' })
  to?: MoneyType;

  @Field(() => Int, { description: 'The number of products in it, with all other filters applied.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether the count is an estimate, rounded down to two digits.' })
  approximate!: boolean;

  @Field(() => Boolean, { description: 'Whether exactly this range is selected.' })
  selected!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A lowest rating to filter by.' })
export class RatingFacet {
  @Field(() => Int, { description: 'The lowest average rating.' })
  from!: number;

  @Field(() => Int, { description: 'The number of products rated so or better, with all other filters applied.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether the count is an estimate, rounded down to two digits.' })
  approximate!: boolean;

  @Field(() => Boolean, { description: 'Whether it is selected.' })
  selected!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'An attribute to filter by.' })
export class AttributeFacet {
  @Field(() => String, { description: "Its name, in the viewer's language; also what to pass as the filter." })
  name!: string;

  @Field(() => [FacetValue], {
    description: 'Its values: sizes from small to large, others with the most frequent first.',
  })
  values!: FacetValue[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The filters of a search, each kind counted without its own filter. Values without products are ' +
    'left out unless it is selected. Counts are exact; only while the search is still starting those of large results ' +
    'are `approximate`.',
})
export class SearchFacets {
  @Field(() => [FacetValue], { description: 'Categories of the products found.' })
  categories!: FacetValue[];

  @Field(() => [FacetValue], { description: 'Brands of the products found.' })
  brands!: FacetValue[];

  @Field(() => [PriceFacet], { description: 'Price ranges, at most six, the cheapest first.' })
  prices!: PriceFacet[];

  @Field(() => [RatingFacet], { description: 'Lowest ratings, the best first; none when no product is rated.' })
  ratings!: RatingFacet[];

  @Field(() => [AttributeFacet], { description: 'The most distinguishing attributes, at most eight.' })
  attributes!: AttributeFacet[];
}
