import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';

/** How often a client ran an operation on one day. */
@Entity()
@Index({
  name: 'operation_usage_one',
  expression:
    'create unique index "operation_usage_one" on "users"."operation_usage" ("day", "partner_id", "client_name", "client_version", "operation_id") nulls not distinct',
})
@Index({ properties: ['partnerId', 'day'] })
export class OperationUsage {
  [EntityName]?: 'OperationUsage';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  /** Of the shop's calendar. */
  @Property({ type: 'date' })
  day!: string;

  /** Null for clients that are no partners. */
  @Property({ type: 'uuid', nullable: true })
  partnerId?: string | null;

  @Property({ type: 'string' })
  clientName!: string;

  @Property({ type: 'string' })
  clientVersion!: string;

  @Property({ type: 'string' })
  operationId!: string;

  @Property({ type: 'string' })
  operationName!: string;

  @Property({ type: 'integer' })
  calls!: number;

  @Property({ type: 'integer' })
  errors!: number;

  /** Of all calls together. */
  @Property({ type: 'bigint' })
  cost!: number;

  /** How many calls took up to 1, 2, 4, … milliseconds. */
  @Property({ type: 'array', columnType: 'integer[]' })
  durations!: number[];

  @Property({ type: 'datetime', length: 3 })
  lastUsedAt!: Date;
}
