import type { EntityName } from '@mikro-orm/core';
import { expect, test } from 'vitest';
import { Role } from '../accounts/index.ts';
import { type AuditEntry, AuditOutcome } from './audit-entry.entity.ts';
import { hashOf, NO_HASH } from './hash-chain.ts';

/** Every column but the hash itself: a new one that is missing here does not compile. */
const ENTRY: Omit<AuditEntry, 'hash' | typeof EntityName> = {
  ...{ number: 1, id: 'an id', actId: 'an act', at: new Date('2026-11-30T04:00:00Z'), actorId: 'somebody' },
  ...{ role: Role.ADMIN, sellerId: 'a shop', sessionId: 'a session', ipAddress: '203.0.113.7', requestId: 'a request' },
  ...{ action: 'suspendSeller', subjectType: 'Seller', subjectId: 'a subject', outcome: AuditOutcome.DONE },
  ...{ codes: [], reason: 'Fakes.', input: '{}', changes: '[]', previousHash: NO_HASH },
};

test.each(Object.keys(ENTRY))('an entry whose %s is changed has another hash', (column) => {
  expect(hashOf({ ...ENTRY, [column]: 'something else' })).not.toBe(hashOf(ENTRY));
});
