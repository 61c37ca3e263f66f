import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { registerEnumType } from 'type-graphql';

export const Supply = { ENOUGH: 'ENOUGH', LOW: 'LOW', OUT: 'OUT' } as const;
export type Supply = keyof typeof Supply;

registerEnumType(Supply, {
  name: 'Supply',
  description: 'Whether a SKU must be replenished, as its seller sees it.',
  valuesConfig: {
    ENOUGH: { description: 'More units are available than its threshold.' },
    LOW: { description: 'As many as its threshold, or fewer.' },
    OUT: { description: 'None is available.' },
  },
});

/**
 * What the seller of a SKU set for its stock, and whether it is low. A trigger adds a row with the first stock level of a
 * SKU. `supply` only changes when a threshold is crossed, so that selling does not write here.
 */
@Entity()
@Index({ properties: ['sellerId', 'supply', 'skuId'], where: "supply <> 'ENOUGH'", name: 'sku_stock_short_index' })
@Check({ name: 'sku_stock_low_at_check', expression: 'low_at >= 0' })
@Check({ name: 'sku_stock_per_person_check', expression: 'per_person > 0' })
export class SkuStock {
  [EntityName]?: 'SkuStock';

  @PrimaryKey({ type: 'uuid' })
  skuId!: string;

  @Property({ type: 'uuid' })
  sellerId!: string;

  @Enum({ items: () => Supply, default: 'OUT' })
  supply: Supply = Supply.OUT;

  /** Low at so many available units; null: at as many as the shop says. */
  @Property({ type: 'integer', nullable: true })
  lowAt?: number | null;

  /** The most units that one person may buy. */
  @Property({ type: 'integer', nullable: true })
  perPerson?: number | null;
}
