import { createHash, randomBytes } from 'node:crypto';
import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

const BYTES = 32;

/**
 * A refresh token that was given out, current or replaced: replaced ones are kept to recognise their reuse. A plain
 * hash will do, because 256 random bits cannot be guessed from it.
 */
@Entity()
@Unique({ properties: ['sessionId', 'number'] })
export class RefreshToken {
  [EntityName]?: 'RefreshToken';

  @PrimaryKey({ type: 'string', length: 43 })
  hash!: string;

  @Property({ type: 'uuid' })
  sessionId!: string;

  /** 1 for the first of its session. */
  @Property({ type: 'integer' })
  number!: number;
}

export function randomRefreshToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** SHA-256, base64url. */
export function hashRefreshToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
