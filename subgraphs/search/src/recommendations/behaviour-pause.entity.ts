import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Of a person, or of the device of a guest, nothing is recorded for recommendations. */
@Entity()
export class BehaviourPause {
  [EntityName]?: 'BehaviourPause';

  @PrimaryKey({ type: 'uuid' })
  visitorId!: string;

  /** A setting of a device ends with its cookie. */
  @Property({ type: 'boolean' })
  guest!: boolean;

  @Property({ type: 'datetime', length: 3 })
  since: Date = new Date();
}
