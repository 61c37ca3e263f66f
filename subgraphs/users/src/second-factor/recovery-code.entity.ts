import { createHash, randomBytes } from 'node:crypto';
import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Secret } from 'otpauth';

const BYTES = 10;

/** One code that opens the account without the authenticator app, once: its row goes with it. */
@Entity()
export class RecoveryCode {
  [EntityName]?: 'RecoveryCode';

  @PrimaryKey({ type: 'string', length: 43 })
  hash!: string;

  @Index()
  @Property({ type: 'uuid' })
  userId!: string;
}

/** `ABCD-EFGH-IJKL-MNOP`: 80 random bits, which nobody finds from a plain hash. */
export function randomRecoveryCode(): string {
  const letters = new Secret({ buffer: new Uint8Array(randomBytes(BYTES)).buffer }).base32;
  return letters.match(/.{4}/g)!.join('-');
}

/** SHA-256, base64url, of a code as typed: spaces, dashes and case do not count. */
export function hashRecoveryCode(code: string): string {
  return createHash('sha256').update(code.replaceAll(/[\s-]/g, '').toUpperCase()).digest('base64url');
}
