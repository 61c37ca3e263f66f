import { Cached, DateTime, type Locale, MoneyType, price, textIn } from '@minijd/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Media, mediaIn } from '../media/media.type.ts';
import { PriceRange } from './price-range.type.ts';
import type { ProductDetail, ProductRow } from './product.rows.ts';
import { ProductStatus } from './product-status.ts';
import { Seller } from './seller.ts';

/** A product for clients: plain values in the viewer's language, because a list has hundreds of them. */
@Directive('@key(fields: "id")')
@Cached(60)
@ObjectType('Product', {
  simpleResolvers: true,
  description: 'A product, sold as one or more SKUs.',
})
export class ProductView {
  @Field(() => ID, { description: 'Identifies the product; later products sort higher.' })
  readonly id: string;

  @Field(() => String, { description: 'Its slug, unique.' })
  readonly slug: string;

  @Field(() => String, { description: "Its name in the viewer's language, or in the other one." })
  readonly name: string;

  @Field(() => String, { nullable: true, description: 'One line below the name.' })
  readonly subtitle?: string;

  @Field(() => ProductStatus, { description: 'Whether it is for sale.' })
  readonly status: ProductStatus;

  @Field(() => [Media], { description: 'Its pictures; the first is the cover.' })
  readonly media: Media[];

  @Field(() => Media, { nullable: true, description: 'The picture for lists.' })
  readonly cover?: Media;

  @Field(() => MoneyType, {
    description: 'The price of its default SKU: the lowest available price. Lists sort and filter by it.',
  })
  readonly price: MoneyType;

  @Field(() => PriceRange, {
    description: 'The prices of its available SKUs; of all SKUs when it is sold out.',
  })
  readonly priceRange: PriceRange;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The lowest price of its default SKU in the 30 days before, when it has fallen.',
  })
  readonly listPrice?: MoneyType;

  @Field(() => Int, { description: 'The number of its SKUs.' })
  readonly skuCount: number;

  @Field(() => Int, { description: 'Units sold so far.' })
  readonly soldCount: number;

  @Field(() => Boolean, { description: 'Whether any SKU is available.' })
  readonly inStock: boolean;

  @Field(() => DateTime, { description: 'When it was added.' })
  readonly createdAt: Date;

  @Field(() => Seller, { nullable: true, description: 'Who sells it.' })
  readonly seller: Seller;

  @Directive('@inaccessible')
  @Field(() => ID, { description: 'For promotions: who sells it.' })
  readonly _sellerId: string;

  readonly defaultSkuId: string | null | undefined;
  readonly categoryId: string;
  readonly brandId: string | null | undefined;
  /** Only read for a single product, not in lists. */
  readonly detail?: ProductDetail;

  constructor(row: ProductRow & { detail?: ProductDetail }, locale: Locale) {
    this.id = row.id;
    this.slug = row.slug;
    this.name = textIn(locale, row.nameZh, row.nameEn) ?? row.slug;
    this.subtitle = textIn(locale, row.subtitleZh, row.subtitleEn);
    this.status = row.status;
    this.media = row.media.map((media) => mediaIn(locale, media));
    this.cover = this.media[0];
    this.price = price(row.priceMinor);
    this.priceRange = { min: this.price, max: price(row.highestPriceMinor) };
    this.listPrice = row.listPriceMinor ? price(row.listPriceMinor) : undefined;
    this.skuCount = row.skuCount;
    this.soldCount = row.soldCount;
    this.inStock = row.inStock;
    this.createdAt = row.createdAt;
    this.seller = { id: row.sellerId };
    this._sellerId = row.sellerId;
    this.defaultSkuId = row.defaultSkuId;
    this.categoryId = row.categoryId;
    this.brandId = row.brandId;
    this.detail = row.detail;
  }
}
