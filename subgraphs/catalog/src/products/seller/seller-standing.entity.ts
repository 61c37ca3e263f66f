import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Whether a seller may sell, as the users subgraph said last. Who is not here may. */
@Entity()
export class SellerStanding {
  [EntityName]?: 'SellerStanding';

  @PrimaryKey({ type: 'uuid' })
  sellerId!: string;

  /** Grows with every change: what an event with a lower number says is out of date. */
  @Property({ type: 'integer' })
  standing!: number;

  @Property({ type: 'boolean' })
  suspended!: boolean;
}
