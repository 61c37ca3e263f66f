import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/**
 * Who was counted on a day already: for a product, for a shop, and for all shops. Kept for the days on which events may
 * still arrive, then only the counts are left.
 */
@Entity()
export class DailyVisitor {
  [EntityName]?: 'DailyVisitor';
  [PrimaryKeyProp]?: ['day', 'subjectId', 'visitorId'];

  @PrimaryKey({ type: 'string', length: 10 })
  day!: string;

  /** A product, a seller, or `ALL_SHOPS`. */
  @PrimaryKey({ type: 'uuid' })
  subjectId!: string;

  @PrimaryKey({ type: 'uuid' })
  visitorId!: string;
}
