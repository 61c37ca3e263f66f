import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { StoredAttribute } from '../products/index.ts';

@Directive('@inaccessible')
@ObjectType({
  simpleResolvers: true,
  description: 'A specification of a SKU, in at least one language of the shop.',
})
class SpecSnapshot implements StoredAttribute {
  @Field(() => String, { nullable: true, description: 'Its name in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Its value in Chinese.' })
  valueZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  valueEn?: string | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'The data of a SKU for carts and orders, at one moment.' })
export class SkuSnapshot {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => ID, { description: 'Its product.' })
  productId!: string;

  @Field(() => String, { description: 'Slug of the product.' })
  productSlug!: string;

  @Field(() => ID, { description: 'Who sells it.' })
  sellerId!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name of the product in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the product in English.' })
  nameEn?: string | null;

  @Field(() => [SpecSnapshot], { description: 'Its specifications.' })
  specs!: SpecSnapshot[];

  @Field(() => String, { nullable: true, description: 'Its picture, else the cover of the product.' })
  imageUrl?: string;

  @Field(() => Int, { description: 'Price of one unit in minor units.' })
  priceMinor!: number;

  @Field(() => Int, { nullable: true, description: 'List price in minor units.' })
  listPriceMinor?: number | null;

  @Field(() => [ID], { description: 'The category of its product and all ancestors.' })
  categoryIds!: string[];

  @Field(() => Int, { description: 'Weight of one unit in grams; 0 when it is not known.' })
  weightGrams!: number;

  @Field(() => Int, { description: 'Available units.' })
  available!: number;

  @Field(() => Int, { nullable: true, description: 'The most units that one person may buy.' })
  perPerson?: number | undefined;

  @Field(() => Boolean, { description: 'Whether it is for sale.' })
  forSale!: boolean;
}
