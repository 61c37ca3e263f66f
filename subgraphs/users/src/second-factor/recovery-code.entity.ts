import { createHash, randomBytes } from 'node:crypto';
import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Secret } from 'otpauth';

const BYTES = 10;

/** A one-time code that replaces the authenticator app; its row is deleted on use. */
@Entity()
export class RecoveryCode {
  [EntityName]?: 'RecoveryCode';

  @PrimaryKey({ type: 'string', length: 43 })
  hash!: string;

  @Index()
  @Property({ type: 'uuid' })
  userId!: string;
}

/** `ABCD-EFGH-IJKL-MNOP`: 80 random bits, so that an unsalted hash is enough. */
export function randomRecoveryCode(): string {
  const letters = new Secret({ buffer: new Uint8Array(randomBytes(BYTES)).buffer }).base32;
  return letters.match(/.{4}/g)!.join('-');
}

/** SHA-256, base64url, of the code without spaces and dashes, in upper case. */
export function hashRecoveryCode(code: string): string {
  return createHash('sha256').update(code.replaceAll(/[\s-]/g, '').toUpperCase()).digest('base64url');
}
