import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { StoredAttribute } from '../products/index.ts';

@Directive('@inaccessible')
@ObjectType({
  simpleResolvers: true,
  description: 'A property of a SKU in the languages of the shop; in one at least.',
})
class SpecSnapshot implements StoredAttribute {
  @Field(() => String, { nullable: true, description: 'What it says something about, in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'What it says, in Chinese.' })
  valueZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  valueEn?: string | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'What a cart or an order needs to know of a SKU at one moment.' })
export class SkuSnapshot {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => ID, { description: 'Its product.' })
  productId!: string;

  @Field(() => String, { description: 'Slug of the product.' })
  productSlug!: string;

  @Field(() => ID, { description: 'Who sells it.' })
  sellerId!: string;

  @Field(() => String, { description: 'Printed on the box.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name of the product in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the product in English.' })
  nameEn?: string | null;

  @Field(() => [SpecSnapshot], { description: 'What sets it apart.' })
  specs!: SpecSnapshot[];

  @Field(() => String, { nullable: true, description: 'Its picture, else the cover of the product.' })
  imageUrl?: string;

  @Field(() => Int, { description: 'Price of one unit in minor units.' })
  priceMinor!: number;

  @Field(() => Int, { nullable: true, description: 'Struck price in minor units.' })
  listPriceMinor?: number | null;

  @Field(() => [ID], { description: 'The category of its product and all above.' })
  categoryIds!: string[];

  @Field(() => Int, { description: 'Weight of one unit in grams; 0 when it is not known.' })
  weightGrams!: number;

  @Field(() => Int, { description: 'Units that can be bought now.' })
  available!: number;

  @Field(() => Boolean, { description: 'Whether it is offered at all.' })
  forSale!: boolean;
}
