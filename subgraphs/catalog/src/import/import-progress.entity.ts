import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** An import under way: kept beside the goods, so that whoever goes on with it, from wherever, finds how far it came. */
@Entity()
export class ImportProgress {
  [EntityName]?: 'ImportProgress';

  /** What is imported, in the importer's words. */
  @PrimaryKey({ type: 'string' })
  key!: string;

  /** How far it came, in the importer's words. */
  @Property({ type: 'text' })
  position!: string;
}
