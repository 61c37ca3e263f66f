import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A view that is not counted yet: rows are only added, so that writing one waits for no other. */
@Entity()
export class ViewBuffer {
  [EntityName]?: 'ViewBuffer';

  @PrimaryKey({ type: 'bigint', runtimeType: 'number', autoincrement: true })
  id?: number;

  @Property({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'uuid' })
  visitorId!: string;

  /** YYYY-MM-DD in the shop's time zone. */
  @Property({ type: 'string', length: 10 })
  day!: string;
}
