import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What was refused again and again within a minute, counted at the last entry it has; not part of the chain. */
@Entity()
export class AuditRepeat {
  [EntityName]?: 'AuditRepeat';

  /** Of the entry. */
  @PrimaryKey({ type: 'bigint', autoincrement: false })
  number!: number;

  @Property({ type: 'int' })
  count!: number;
}
