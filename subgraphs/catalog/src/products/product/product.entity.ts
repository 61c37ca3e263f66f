import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';
import type { StoredAttribute } from '../attribute/attribute.type.ts';
import type { StoredMedia } from '../media/media.type.ts';
import type { ProductService } from './product-facts.type.ts';
import { ProductStatus } from './product-status.ts';

/** A product, sold as one or more SKUs. */
@Entity()
@Unique({ properties: ['source', 'externalId'] })
@Index({ properties: ['status', 'id'] })
@Index({ properties: ['status', 'soldCount', 'id'] })
@Index({ properties: ['status', 'priceMinor', 'id'] })
@Index({ properties: ['sellerId', 'id'] })
@Index({ properties: ['brandId', 'id'] })
@Check({ name: 'product_price_check', expression: 'price_minor > 0' })
@Check({ name: 'product_list_price_check', expression: 'list_price_minor > price_minor' })
@Check({ name: 'product_highest_price_check', expression: 'highest_price_minor >= price_minor' })
@Check({ name: 'product_sold_count_check', expression: 'sold_count >= 0' })
@Check({ name: 'product_dimensions_check', expression: 'num_nulls(length_mm, width_mm, height_mm) in (0, 3)' })
@Check({ name: 'product_name_check', expression: 'coalesce(name_zh, name_en) is not null' })
export class Product {
  [EntityName]?: 'Product';

  /** Contains `createdAt`, so that products sort by addition. */
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'string', unique: true })
  slug!: string;

  /** Where the product was imported from, and its id there. */
  @Property({ type: 'string' })
  source!: string;

  @Property({ type: 'string' })
  externalId!: string;

  @Property({ type: 'text', nullable: true })
  nameZh?: string | null;

  @Property({ type: 'text', nullable: true })
  nameEn?: string | null;

  @Property({ type: 'text', nullable: true })
  subtitleZh?: string | null;

  @Property({ type: 'text', nullable: true })
  subtitleEn?: string | null;

  @Property({ type: 'text', nullable: true })
  descriptionZh?: string | null;

  @Property({ type: 'text', nullable: true })
  descriptionEn?: string | null;

  @Property({ type: 'uuid' })
  categoryId!: string;

  @Property({ type: 'uuid', nullable: true })
  brandId?: string | null;

  @Property({ type: 'uuid' })
  sellerId!: string;

  @Property({ type: 'json' })
  attributes: StoredAttribute[] = [];

  @Property({ type: 'json' })
  media: StoredMedia[] = [];

  /** What the seller promises. */
  @Property({ type: 'json', default: '[]' })
  services: ProductService[] = [];

  @Property({ type: 'integer', nullable: true })
  warrantyMonths?: number | null;

  /** What is in the package, a line each. */
  @Property({ type: 'text', nullable: true })
  packageZh?: string | null;

  @Property({ type: 'text', nullable: true })
  packageEn?: string | null;

  /** With packaging; either all three are known or none. */
  @Property({ type: 'integer', nullable: true })
  lengthMm?: number | null;

  @Property({ type: 'integer', nullable: true })
  widthMm?: number | null;

  @Property({ type: 'integer', nullable: true })
  heightMm?: number | null;

  /**
   * The cheapest available SKU, or the cheapest of all when none is available; its price and list price. All columns
   * derived from SKUs are written by `refreshOffers`, in the transaction that changes SKUs or stock.
   */
  @Property({ type: 'uuid', nullable: true })
  defaultSkuId?: string | null;

  @Property({ type: 'bigint', runtimeType: 'number' })
  priceMinor!: number;

  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  listPriceMinor?: number | null;

  /** Of the available SKUs; of all when none is available. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  highestPriceMinor!: number;

  @Property({ type: 'integer', default: 1 })
  skuCount: number = 1;

  @Property({ type: 'integer' })
  soldCount: number = 0;

  /** Whether any SKU has units left. */
  @Property({ type: 'boolean' })
  inStock: boolean = false;

  @Enum({ items: () => ProductStatus })
  status: ProductStatus = ProductStatus.ACTIVE;

  /** Grows with every save of somebody who edits it. */
  @Property({ type: 'integer', default: 1 })
  version: number = 1;

  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();
}
