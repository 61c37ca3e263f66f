import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';

/** A person follows a shop. */
@Entity()
@Unique({ properties: ['userId', 'sellerId'] })
@Index({ properties: ['userId', 'id'] })
export class ShopFollow {
  [EntityName]?: 'ShopFollow';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'uuid' })
  sellerId!: string;
}
