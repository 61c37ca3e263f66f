import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import { ProductStatus, type StoredAttribute, type StoredMedia } from '../products/index.ts';

@Directive('@inaccessible')
@InputType({ description: 'A warehouse, known by its code.' })
export class ImportWarehouseInput {
  @Field(() => String, { description: 'Its short code.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese.' })
  nameZh?: string;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  nameEn?: string;

  @Field(() => String, { nullable: true, description: 'The official name of its province, for a new warehouse.' })
  province?: string;

  @Field(() => [String], { nullable: true, description: 'The provinces it serves first, for a new warehouse.' })
  regions?: string[];
}

@Directive('@inaccessible')
@InputType({ description: 'A brand, known by its slug.' })
export class ImportBrandInput {
  @Field(() => String, { description: 'Its slug.' })
  slug!: string;

  @Field(() => String, { description: 'Its name as printed on products.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese, when it has one of its own.' })
  nameZh?: string;
}

@Directive('@inaccessible')
@InputType({ description: 'A category, identified by its slug; its place in the tree is fixed by the first import.' })
export class ImportCategoryInput {
  @Field(() => String, { description: 'Its slug.' })
  slug!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Slug of the category above, earlier in this list or imported before.',
  })
  parentSlug?: string;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese.' })
  nameZh?: string;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  nameEn?: string;

  @Field(() => Int, { nullable: true, description: 'Order among its siblings; last when absent.' })
  position?: number;

  @Field(() => String, { nullable: true, description: 'Key of a picture in the media store; kept when absent.' })
  iconKey?: string;
}

@Directive('@inaccessible')
@InputType({ description: 'A named value in the languages of the shop.' })
export class ImportAttributeInput implements StoredAttribute {
  @Field(() => String, { nullable: true, description: 'Name in Chinese.' })
  nameZh?: string;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string;

  @Field(() => String, { nullable: true, description: 'Value in Chinese.' })
  valueZh?: string;

  @Field(() => String, { nullable: true, description: 'Value in English.' })
  valueEn?: string;
}

@Directive('@inaccessible')
@InputType({ description: 'A picture that is in the media store already.' })
export class ImportMediaInput implements StoredMedia {
  @Field(() => String, { description: 'Its key in the media store.' })
  key!: string;

  @Field(() => Int, { description: 'Width of the original in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Height of the original in pixels.' })
  height!: number;

  @Field(() => String, { nullable: true, description: 'What it shows, in Chinese.' })
  altZh?: string;

  @Field(() => String, { nullable: true, description: 'What it shows, in English.' })
  altEn?: string;

  @Field(() => String, { description: 'A CSS colour to show while it loads.' })
  placeholder!: string;
}

@Directive('@inaccessible')
@InputType({ description: 'Units in a warehouse when the SKU is first imported.' })
export class ImportStockInput {
  @Field(() => String, { description: 'Code of the warehouse.' })
  warehouseCode!: string;

  @Field(() => Int, { description: 'Units on hand.' })
  onHand!: number;
}

@Directive('@inaccessible')
@InputType({ description: 'A SKU of a product, known by its code.' })
export class ImportSkuInput {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => [ImportAttributeInput], { description: 'Its specifications.' })
  specs!: ImportAttributeInput[];

  @Field(() => Int, { description: 'Price in minor units.' })
  priceMinor!: number;

  @Field(() => Int, { nullable: true, description: 'List price in minor units.' })
  listPriceMinor?: number;

  @Field(() => Int, { nullable: true, description: 'Weight of one unit with packaging, in grams.' })
  weightGrams?: number;

  @Field(() => String, { nullable: true, description: 'Key of one of the pictures of the product.' })
  mediaKey?: string;

  @Field(() => [ImportStockInput], { description: 'Initial stock; ignored where the SKU has stock already.' })
  stock!: ImportStockInput[];
}

@Directive('@inaccessible')
@InputType({ description: 'A product, known by its source and its id there.' })
export class ImportProductInput {
  @Field(() => String, { description: 'The catalogue it comes from.' })
  source!: string;

  @Field(() => String, { description: 'Its id in that catalogue.' })
  externalId!: string;

  @Field(() => String, { description: 'Its slug.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'Name in Chinese.' })
  nameZh?: string;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string;

  @Field(() => String, { nullable: true, description: 'Line below the name, in Chinese.' })
  subtitleZh?: string;

  @Field(() => String, { nullable: true, description: 'Line below the name, in English.' })
  subtitleEn?: string;

  @Field(() => String, { nullable: true, description: 'Description in Chinese.' })
  descriptionZh?: string;

  @Field(() => String, { nullable: true, description: 'Description in English.' })
  descriptionEn?: string;

  @Field(() => String, { description: 'Slug of its category.' })
  categorySlug!: string;

  @Field(() => String, { nullable: true, description: 'Slug of its brand.' })
  brandSlug?: string;

  @Field(() => ID, { description: 'Who sells it.' })
  sellerId!: string;

  @Field(() => [ImportAttributeInput], { description: 'Its properties.' })
  attributes!: ImportAttributeInput[];

  @Field(() => [ImportMediaInput], { description: 'Its pictures; the first is the cover.' })
  media!: ImportMediaInput[];

  @Field(() => [ImportSkuInput], {
    description: 'Its SKUs, at least one; those missing from a later import are discontinued.',
  })
  skus!: ImportSkuInput[];

  @Field(() => Int, { defaultValue: 0, description: 'Units sold before the first import; ignored in later ones.' })
  soldCount!: number;

  @Field(() => ProductStatus, { defaultValue: ProductStatus.ACTIVE, description: 'Whether it is for sale.' })
  status!: ProductStatus;

  @Field(() => DateTime, { description: 'When it was added; only the first import counts.' })
  createdAt!: Date;
}

@Directive('@inaccessible')
@InputType({ description: 'Part of a catalogue: 200 to 500 products at once are quick.' })
export class ImportCatalogInput {
  @Field(() => [ImportWarehouseInput], { defaultValue: [], description: 'Warehouses that stock refers to.' })
  warehouses!: ImportWarehouseInput[];

  @Field(() => [ImportBrandInput], { defaultValue: [], description: 'Brands that products refer to.' })
  brands!: ImportBrandInput[];

  @Field(() => [ImportCategoryInput], { defaultValue: [], description: 'Categories, those above first.' })
  categories!: ImportCategoryInput[];

  @Field(() => [ImportProductInput], { defaultValue: [], description: 'Products, 1000 at most.' })
  products!: ImportProductInput[];
}
