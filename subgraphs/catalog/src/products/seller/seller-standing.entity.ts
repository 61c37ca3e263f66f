import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Whether a seller is suspended, from events of the users subgraph. Sellers without a row are not. */
@Entity()
export class SellerStanding {
  [EntityName]?: 'SellerStanding';

  @PrimaryKey({ type: 'uuid' })
  sellerId!: string;

  /** Grows with every change: events with a lower number are outdated. */
  @Property({ type: 'integer' })
  standing!: number;

  @Property({ type: 'boolean' })
  suspended!: boolean;
}
