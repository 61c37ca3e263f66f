import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';
import type { StoredAttribute } from '../attribute/attribute.type.ts';
import type { StoredMedia } from '../media/media.type.ts';

/** A SKU of a product. */
@Entity()
@Index({ properties: ['productId', 'position'] })
@Index({ properties: ['sellerId', 'id'] })
@Check({ name: 'sku_price_check', expression: 'price_minor > 0' })
@Check({ name: 'sku_list_price_check', expression: 'list_price_minor > price_minor' })
@Check({ name: 'sku_cost_check', expression: 'cost_minor >= 0' })
@Check({ name: 'sku_weight_check', expression: 'weight_grams >= 0' })
@Check({ name: 'sku_image_check', expression: 'jsonb_array_length(image) <= 1' })
export class Sku {
  [EntityName]?: 'Sku';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'string', unique: true })
  code!: string;

  @Property({ type: 'uuid' })
  productId!: string;

  /** Copied from the product, for access to its stock. */
  @Property({ type: 'uuid' })
  sellerId!: string;

  /** Order among the product's SKUs. */
  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'json' })
  specs: StoredAttribute[] = [];

  @Property({ type: 'bigint', runtimeType: 'number' })
  priceMinor!: number;

  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  listPriceMinor?: number | null;

  /** What one unit costs the seller; never shown to buyers. */
  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  costMinor?: number | null;

  /** Its GTIN. */
  @Property({ type: 'string', nullable: true })
  barcode?: string | null;

  /** Of one unit with packaging; 0 when unknown. */
  @Property({ type: 'integer', default: 0 })
  weightGrams: number = 0;

  /** A list of none or one picture, because JSON columns hold lists. */
  @Property({ type: 'json' })
  image: StoredMedia[] = [];

  /** No longer offered, but kept: orders and carts refer to it. */
  @Property({ type: 'boolean' })
  discontinued: boolean = false;
}
