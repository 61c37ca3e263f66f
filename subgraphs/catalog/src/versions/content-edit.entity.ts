import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What one save changed in a category, a brand or a block of the home page; products have `ProductEdit`. */
@Entity()
export class ContentEdit {
  [EntityName]?: 'ContentEdit';
  [PrimaryKeyProp]?: ['subjectId', 'version'];

  @PrimaryKey({ type: 'uuid' })
  subjectId!: string;

  /** The version of the subject after it. */
  @PrimaryKey({ type: 'integer' })
  version!: number;

  /** Names of the fields. */
  @Property({ type: 'json' })
  fields: string[] = [];

  @Property({ type: 'uuid' })
  changedBy!: string;

  @Property({ type: 'datetime', length: 3 })
  changedAt: Date = new Date();
}
