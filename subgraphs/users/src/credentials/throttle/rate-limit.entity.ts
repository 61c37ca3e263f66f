import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Counters of rate-limiter-flexible, which writes these three columns in this order. */
@Entity()
export class RateLimit {
  [EntityName]?: 'RateLimit';

  @PrimaryKey({ type: 'string' })
  key!: string;

  @Property({ type: 'integer' })
  points: number = 0;

  /** Unix milliseconds. */
  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  expire?: number | null;
}
