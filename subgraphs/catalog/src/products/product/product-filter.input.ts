import { Decimal } from '@minijd/subgraph';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A filter of products; all given conditions must match.' })
export class ProductFilter {
  @Field(() => String, { nullable: true, description: 'In this category or its subcategories.' })
  categorySlug?: string;

  @Field(() => [ID], { nullable: true, description: 'Of one of these brands, 100 at most.' })
  brandIds?: string[];

  @Field(() => ID, { nullable: true, description: 'Sold by this seller.' })
  sellerId?: string;

  @Field(() => Decimal, { nullable: true, description: 'Costing this much at least.' })
  minPrice?: string;

  @Field(() => Decimal, { nullable: true, description: 'Costing this much at most.' })
  maxPrice?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only available products (true) or sold-out ones (false).',
  })
  inStock?: boolean;
}
