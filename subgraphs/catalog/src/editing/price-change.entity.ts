import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';

/** A price somebody set. A trigger refuses to change or delete rows. */
@Entity()
@Index({ properties: ['productId', 'id'] })
export class PriceChange {
  [EntityName]?: 'PriceChange';

  /** Sorts by time. */
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'uuid' })
  skuId!: string;

  /** Kept here, because a SKU that was never sold may be deleted. */
  @Property({ type: 'string' })
  skuCode!: string;

  @Property({ type: 'bigint', runtimeType: 'number' })
  priceMinor!: number;

  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  listPriceMinor?: number | null;

  /** Absent for the first price. */
  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  formerPriceMinor?: number | null;

  @Property({ type: 'uuid' })
  changedBy!: string;

  @Property({ type: 'datetime', length: 3 })
  changedAt: Date = new Date();
}
