import { DateTime, MoneyType } from '@minijd/subgraph';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { mediaUrl, ProductStatus, type StoredAttribute, type StoredMedia } from '../products/index.ts';
import { ChecklistItem } from './product-gaps.ts';

@ObjectType({ simpleResolvers: true, description: 'A named value in the languages of the shop, for editing.' })
export class ManagedAttribute implements StoredAttribute {
  @Field(() => String, { nullable: true, description: 'Name in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Value in Chinese.' })
  valueZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Value in English.' })
  valueEn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The attribute of the template of the category it is a value of.' })
  attributeId?: string;

  @Field(() => Float, { nullable: true, description: 'The value of a NUMBER.' })
  number?: number;

  @Field(() => Boolean, { nullable: true, description: 'The value of a BOOLEAN.' })
  yes?: boolean;

  @Field(() => ID, { nullable: true, description: 'The value of a CHOICE.' })
  choiceId?: string;
}

@ObjectType({ simpleResolvers: true, description: 'A picture, for editing.' })
export class ManagedPicture {
  @Field(() => String, { description: 'Its key.' })
  key!: string;

  @Field(() => String, { description: 'Its address, relative to the shop.' })
  url!: string;

  @Field(() => Int, { description: 'Width in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Height in pixels.' })
  height!: number;

  @Field(() => String, { nullable: true, description: 'Alternative text in Chinese.' })
  altZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Alternative text in English.' })
  altEn?: string | null;
}

export const managedPicture = ({ key, width, height, altZh, altEn }: StoredMedia): ManagedPicture => ({
  ...{ key, width, height, url: mediaUrl(key) },
  ...{ altZh: altZh ?? null, altEn: altEn ?? null },
});

@ObjectType({ simpleResolvers: true, description: 'A SKU, for editing.' })
export class ManagedSku {
  @Field(() => ID, { description: 'Identifies the SKU.' })
  id!: string;

  @Field(() => String, { description: 'Its code, unique.' })
  code!: string;

  @Field(() => [ManagedAttribute], { description: 'Its value of each option.' })
  specs!: ManagedAttribute[];

  @Field(() => MoneyType, { description: 'The price of one unit.' })
  price!: MoneyType;

  @Field(() => MoneyType, { nullable: true, description: 'The higher price that is shown struck through.' })
  listPrice?: MoneyType | undefined;

  @Field(() => MoneyType, { nullable: true, description: 'What one unit costs the seller.' })
  cost?: MoneyType | undefined;

  @Field(() => String, { nullable: true, description: 'Its GTIN.' })
  barcode?: string | null | undefined;

  @Field(() => Int, { description: 'Of one unit with packaging, in grams; 0 when unknown.' })
  weightGrams!: number;

  @Field(() => String, { nullable: true, description: 'The key of its picture.' })
  pictureKey?: string | undefined;

  @Field(() => Boolean, { description: 'Whether it is offered.' })
  offered!: boolean;

  productId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What a product should have before it is published.' })
export class ChecklistEntry {
  @Field(() => ChecklistItem, { description: 'What it is looked over for.' })
  item!: ChecklistItem;

  @Field(() => Boolean, { description: 'Whether it has that.' })
  done!: boolean;

  @Field(() => Boolean, { description: 'Whether it cannot be published without.' })
  blocks!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A price that somebody set.' })
export class PriceChangeEntry {
  @Field(() => ID, { description: 'Identifies the entry.' })
  id!: string;

  @Field(() => String, { description: 'The code of the SKU then.' })
  skuCode!: string;

  @Field(() => MoneyType, { nullable: true, description: 'The price before; absent for the first.' })
  formerPrice?: MoneyType | undefined;

  @Field(() => MoneyType, { description: 'The price from then on.' })
  price!: MoneyType;

  @Field(() => MoneyType, { nullable: true, description: 'The price shown struck through from then on.' })
  listPrice?: MoneyType | undefined;

  @Field(() => ID, { description: 'The account that set it.' })
  changedBy!: string;

  @Field(() => DateTime, { description: 'When.' })
  changedAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'A product as those who run its shop see it.' })
export class ManagedProduct {
  @Field(() => ID, { description: 'The id of the product.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with every save; see `updateProduct`.' })
  version!: number;

  @Field(() => String, { description: 'Its slug.' })
  slug!: string;

  @Field(() => ProductStatus, { description: 'Whether it is for sale.' })
  status!: ProductStatus;

  @Field(() => String, { nullable: true, description: 'Name in Chinese.' })
  nameZh?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'Line below the name, in Chinese.' })
  subtitleZh?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'Line below the name, in English.' })
  subtitleEn?: string | null | undefined;

  @Field(() => [ManagedPicture], { description: 'Its pictures; the first is the cover.' })
  pictures!: ManagedPicture[];

  categoryId!: string;
  brandId?: string | null | undefined;
  sellerId!: string;
}
