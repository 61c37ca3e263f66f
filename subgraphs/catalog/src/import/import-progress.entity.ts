import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The progress of an unfinished import, stored with the products, so that it can be resumed from any machine. */
@Entity()
export class ImportProgress {
  [EntityName]?: 'ImportProgress';

  /** Key of the import, chosen by the importer. */
  @PrimaryKey({ type: 'string' })
  key!: string;

  /** The progress, in the importer's format. */
  @Property({ type: 'text' })
  position!: string;
}
