import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A handled event, so that a repeated delivery is detected. */
@Entity()
export class HandledEvent {
  [EntityName]?: 'HandledEvent';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Index()
  @Property({ type: 'datetime', length: 3 })
  at!: Date;
}
