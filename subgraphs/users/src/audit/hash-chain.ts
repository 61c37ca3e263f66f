import { createHash } from 'node:crypto';
import type { AuditEntry } from './audit-entry.entity.ts';

/** What the first entry holds in place of a hash before it. */
export const NO_HASH = '0'.repeat(64);

/** All of an entry but its own hash, in the order in which they are hashed. */
const HASHED = [
  ...(['number', 'id', 'actId', 'at', 'actorId', 'role', 'sellerId', 'sessionId', 'ipAddress', 'requestId'] as const),
  ...(['action', 'subjectType', 'subjectId', 'outcome', 'codes', 'reason', 'input', 'changes'] as const),
  'previousHash',
] as const satisfies readonly (keyof AuditEntry)[];

/** What an entry says, without its hash. */
export type Unhashed = Pick<AuditEntry, (typeof HASHED)[number]>;

/** Where a chain ends, or where it was read up to. */
export interface ChainEnd {
  number: number;
  hash: string;
}

/** SHA-256 of what an entry says, as a JSON array: moments in UTC with milliseconds, what is absent as null. */
export function hashOf(entry: Unhashed): string {
  return createHash('sha256')
    .update(JSON.stringify(HASHED.map((field) => entry[field])))
    .digest('hex');
}

/** What is wrong with an entry that should follow `before`. */
export function faultOf(entry: Unhashed & ChainEnd, before: ChainEnd): AuditFault | undefined {
  if (entry.number !== before.number + 1) return 'MISSING';
  if (entry.previousHash !== before.hash) return 'NOT_FOLLOWING';
  return hashOf(entry) === entry.hash ? undefined : 'CHANGED';
}

/** The entry before is gone; it follows another entry than the one before; it is not what was written. */
export type AuditFault = 'MISSING' | 'NOT_FOLLOWING' | 'CHANGED';
