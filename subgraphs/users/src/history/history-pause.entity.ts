import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Of a person, or of the device of a guest, nothing they look at is recorded. */
@Entity()
export class HistoryPause {
  [EntityName]?: 'HistoryPause';

  @PrimaryKey({ type: 'uuid' })
  visitorId!: string;

  @Property({ type: 'datetime', length: 3 })
  since: Date = new Date();
}
