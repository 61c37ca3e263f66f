import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

/** How long a session lasts without being used. */
export const SESSION_SECONDS = 7 * 86_400;
/**
 * Tabs that resume together refresh with the same token; within this time a replaced token is not treated as stolen.
 */
const GRACE_MS = 30_000;

/** The status of a presented refresh token: valid, just replaced by a parallel request, or stolen. */
type TokenUse = 'CURRENT' | 'PARALLEL' | 'REUSED';

@ObjectType({ description: 'A session of a browser or app.' })
@Entity()
@Index({ properties: ['userId', 'revokedAt'] })
export class Session {
  [EntityName]?: 'Session';

  @Field(() => ID, { description: 'Identifies the session.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  userId!: string;

  @Field(() => String, { nullable: true, description: 'The User-Agent header of the browser or app.' })
  @Property({ type: 'string', nullable: true })
  userAgent?: string | null;

  @Field(() => String, { nullable: true, description: 'The network address it was opened from.' })
  @Property({ type: 'string', nullable: true })
  ipAddress?: string | null;

  @Field(() => DateTime, { description: 'When it was opened.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  @Field(() => DateTime, { description: 'When it was last opened or refreshed.' })
  @Property({ type: 'datetime', length: 3 })
  lastUsedAt: Date = this.createdAt;

  /** When the password was last given in this session. */
  @Property({ type: 'datetime', length: 3 })
  confirmedAt: Date = this.createdAt;

  @Property({ type: 'datetime', length: 3 })
  expiresAt: Date = expiryAfter(this.createdAt);

  /** Number of the valid refresh token. */
  @Property({ type: 'integer' })
  refreshNumber: number = 1;

  @Property({ type: 'datetime', length: 3 })
  refreshedAt: Date = this.createdAt;

  @Index()
  @Property({ type: 'datetime', length: 3, nullable: true })
  revokedAt?: Date | null;

  isLive(now: Date): boolean {
    return !this.revokedAt && this.expiresAt > now;
  }

  useOf(tokenNumber: number, now: Date): TokenUse {
    if (tokenNumber === this.refreshNumber) return 'CURRENT';
    const justReplaced = tokenNumber === this.refreshNumber - 1;
    return justReplaced && now.getTime() - this.refreshedAt.getTime() <= GRACE_MS ? 'PARALLEL' : 'REUSED';
  }

  /** Makes the next refresh token the valid one and returns its number. */
  advance(now: Date): number {
    this.refreshNumber += 1;
    this.refreshedAt = now;
    this.lastUsedAt = now;
    this.expiresAt = expiryAfter(now);
    return this.refreshNumber;
  }

  revoke(now: Date): void {
    this.revokedAt ??= now;
  }
}

function expiryAfter(moment: Date): Date {
  return new Date(moment.getTime() + SESSION_SECONDS * 1000);
}
