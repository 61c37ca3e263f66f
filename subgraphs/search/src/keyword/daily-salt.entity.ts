import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Mixed into the hashes of one day (UTC). When it is deleted nobody can find out any more whose they were. */
@Entity()
export class DailySalt {
  [EntityName]?: 'DailySalt';

  @PrimaryKey({ type: 'date' })
  day!: string;

  @Property({ type: 'string' })
  salt!: string;
}
