import { Decimal } from '@minijd/subgraph';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ProductService, type StoredMedia } from '../products/index.ts';

@InputType({
  description:
    'A named value in the languages of the shop, one language at least; or a value of an attribute of the category, with `attributeId`.',
})
export class AttributeInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The attribute of the template of the category that this is a value of; its names are taken from there.',
  })
  attributeId?: string | null;

  @Field(() => Float, { nullable: true, description: 'The value of a NUMBER, in the unit of the attribute.' })
  number?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'The value of a BOOLEAN.' })
  yes?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The value of a CHOICE.' })
  choiceId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Value in Chinese.' })
  valueZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Value in English.' })
  valueEn?: string | null;
}

@InputType({ description: 'A picture of a product.' })
export class ProductPictureInput implements Pick<StoredMedia, 'key' | 'width' | 'height'> {
  @Field(() => String, { description: 'The key that its upload answered with, or that of a picture it has already.' })
  key!: string;

  @Field(() => Int, { description: 'Width in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Height in pixels.' })
  height!: number;

  @Field(() => String, { nullable: true, description: 'Alternative text in Chinese.' })
  altZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Alternative text in English.' })
  altEn?: string | null;
}

@InputType({ description: 'A new SKU, or changes of one: fields that are absent stay as they are.' })
export class SkuInput {
  @Field(() => ID, { nullable: true, description: 'Which SKU is changed; absent for a new one.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'Its code, unique; a new SKU without one gets one.' })
  code?: string | null;

  @Field(() => [AttributeInput], { nullable: true, description: 'A value for each option of the product, 3 at most.' })
  specs?: AttributeInput[];

  @Field(() => Decimal, { nullable: true, description: 'The price of one unit; a new SKU needs one.' })
  price?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'A higher price to show struck through; null for none.' })
  listPrice?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'What one unit costs the seller; never shown to buyers.' })
  cost?: string | null;

  @Field(() => String, { nullable: true, description: 'The GTIN: 8, 12, 13 or 14 digits.' })
  barcode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of one unit with packaging; 0 when unknown.' })
  weightGrams?: number | null;

  @Field(() => String, { nullable: true, description: 'The key of one of the pictures of the product.' })
  pictureKey?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is offered.' })
  offered?: boolean | null;
}

@InputType({ description: 'The size of a product with packaging, in millimetres: 1 to 20,000 each.' })
export class DimensionsInput {
  @Field(() => Int, { description: 'Its length.' })
  lengthMm!: number;

  @Field(() => Int, { description: 'Its width.' })
  widthMm!: number;

  @Field(() => Int, { description: 'Its height.' })
  heightMm!: number;
}

@InputType()
abstract class ProductFieldsInput {
  @Field(() => String, {
    nullable: true,
    description: 'Name in Chinese; a product has a name in one language at least.',
  })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'One line below the name, in Chinese.' })
  subtitleZh?: string | null;

  @Field(() => String, { nullable: true, description: 'One line below the name, in English.' })
  subtitleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'The description in Chinese, as Markdown.' })
  descriptionZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The description in English, as Markdown.' })
  descriptionEn?: string | null;

  @Field(() => [ProductService], { nullable: true, description: 'What the seller promises for it.' })
  services?: ProductService[];

  @Field(() => Int, { nullable: true, description: 'Months of warranty, 1 to 600; null for none.' })
  warrantyMonths?: number | null;

  @Field(() => String, { nullable: true, description: 'What is in the package, in Chinese, a line each.' })
  packageZh?: string | null;

  @Field(() => String, { nullable: true, description: 'What is in the package, in English, a line each.' })
  packageEn?: string | null;

  @Field(() => DimensionsInput, { nullable: true, description: 'Its size with packaging; null when unknown.' })
  dimensions?: DimensionsInput | null;

  @Field(() => ID, { nullable: true, description: 'Its brand; null for none.' })
  brandId?: string | null;

  @Field(() => [AttributeInput], { nullable: true, description: 'Its properties, 60 at most.' })
  attributes?: AttributeInput[];

  @Field(() => [ProductPictureInput], {
    nullable: true,
    description: 'Its pictures, 20 at most; the first is the cover.',
  })
  media?: ProductPictureInput[];
}

@InputType({ description: 'A new product.' })
export class CreateProductInput extends ProductFieldsInput {
  @Field(() => ID, { description: 'Its category.' })
  categoryId!: string;

  @Field(() => [SkuInput], { description: 'Its SKUs: 1 to 200.' })
  skus!: SkuInput[];
}

@InputType({ description: 'Changes of a product: fields that are absent stay as they are.' })
export class UpdateProductInput extends ProductFieldsInput {
  @Field(() => ID, { description: 'The product.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => ID, { nullable: true, description: 'Its category.' })
  categoryId?: string;

  @Field(() => [SkuInput], { nullable: true, description: 'SKUs to add or change; all others stay.' })
  skus?: SkuInput[];

  @Field(() => [ID], {
    nullable: true,
    description: 'SKUs to take away: deleted when they never had stock, else no longer offered.',
  })
  removedSkuIds?: string[];
}
