import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, Int, ObjectType, Root } from 'type-graphql';
import type { StoredAttribute } from '../products/index.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'A named value in the languages of the shop.' })
export class LocalizedAttribute implements StoredAttribute {
  @Field(() => String, { nullable: true, description: 'Name in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Value in Chinese.' })
  valueZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Value in English.' })
  valueEn?: string | null;

  @Field(() => Boolean, { description: 'Whether buyers can filter by it.' })
  filterable(@Root() { unfiltered }: StoredAttribute): boolean {
    return !unfiltered;
  }
}

@Directive('@inaccessible')
@ObjectType({ description: "A category on the path from the root to a product's category." })
export class SearchCategory {
  @Field(() => String, { description: 'Its slug.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'Name in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'All data for searching and ranking a product.' })
export class SearchDocument {
  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => String, { description: 'Its slug.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'Name in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Line below the name, in Chinese.' })
  subtitleZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Line below the name, in English.' })
  subtitleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Description in Chinese.' })
  descriptionZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Description in English.' })
  descriptionEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Slug of the brand.' })
  brandSlug?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the brand as printed on products.' })
  brandName?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the brand in Chinese, when it has one of its own.' })
  brandNameZh?: string | null;

  @Field(() => [SearchCategory], { description: 'Its categories, root first.' })
  categoryPath!: SearchCategory[];

  @Field(() => ID, { description: 'Who sells it.' })
  sellerId!: string;

  @Field(() => [LocalizedAttribute], { description: 'Its properties.' })
  attributes!: StoredAttribute[];

  @Field(() => [LocalizedAttribute], { description: 'The specifications of its SKUs, without duplicates.' })
  specs!: StoredAttribute[];

  @Field(() => [String], { description: 'Codes of its SKUs.' })
  skuCodes!: string[];

  @Field(() => Int, { description: 'Lowest price that can be paid now, in minor units.' })
  priceMinorMin!: number;

  @Field(() => Int, { description: 'Highest price that can be paid now, in minor units.' })
  priceMinorMax!: number;

  @Field(() => Boolean, { description: 'Whether any SKU can be bought now.' })
  inStock!: boolean;

  @Field(() => Int, { description: 'Units sold.' })
  soldCount!: number;

  @Field(() => DateTime, { description: 'When it was added.' })
  createdAt!: Date;
}
