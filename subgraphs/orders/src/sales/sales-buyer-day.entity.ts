import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** Stands for all sellers, and for a department that is not known. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Somebody who bought something on one day, of one seller and, with `NOBODY`, of anybody. */
@Entity()
@Index({ properties: ['day'] })
export class SalesBuyerDay {
  [EntityName]?: 'SalesBuyerDay';
  [PrimaryKeyProp]?: ['sellerId', 'day', 'buyerId'];

  @PrimaryKey({ type: 'uuid' })
  sellerId!: string;

  /** YYYY-MM-DD in the shop's time zone. */
  @PrimaryKey({ type: 'string', length: 10 })
  day!: string;

  @PrimaryKey({ type: 'uuid' })
  buyerId!: string;
}
