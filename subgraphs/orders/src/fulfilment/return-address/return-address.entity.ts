import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A seller's return address: the last one given when granting a return. */
@Entity()
export class SellerReturnAddress {
  [EntityName]?: 'SellerReturnAddress';

  @PrimaryKey({ type: 'uuid' })
  sellerId!: string;

  @Property({ type: 'string' })
  recipient!: string;

  @Property({ type: 'string' })
  phone!: string;

  @Property({ type: 'text' })
  address!: string;
}
