import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A used idempotency key, with its input and its result. */
@Entity()
export class IdempotencyRecord {
  [EntityName]?: 'IdempotencyRecord';

  @PrimaryKey({ type: 'uuid' })
  readonly ownerId!: string;

  @PrimaryKey({ type: 'string', length: 32 })
  readonly operation!: string;

  @PrimaryKey({ type: 'string', length: 200 })
  readonly key!: string;

  /** SHA-256 of the input, in hexadecimal. */
  @Property({ type: 'string', length: 64 })
  inputHash!: string;

  /** What was made or changed under this key. */
  @Index()
  @Property({ type: 'uuid' })
  resultId!: string;

  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();
}
