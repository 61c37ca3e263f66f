import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The salt for the hashes of one day (UTC). After its deletion they cannot be linked to people any more. */
@Entity()
export class DailySalt {
  [EntityName]?: 'DailySalt';

  @PrimaryKey({ type: 'date' })
  day!: string;

  @Property({ type: 'string' })
  salt!: string;
}
