import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { audit as en } from '../../i18n/en/audit.ts';
import { people } from '../../i18n/en/people.ts';
import { audit as zhCN } from '../../i18n/zh-cn/audit.ts';
import { reasonText } from './audit-text.ts';

const api = buildSchema(await readFile(join(import.meta.dirname, '../../../../schema/api.graphql'), 'utf8'));
/** What is recorded: their descriptions say that sellers or administrators may. */
const recorded = Object.values(api.getMutationType()?.getFields() ?? {})
  .filter(({ description }) => / Allowed: .*(sellers|administrators with)/s.test(description ?? ''))
  .map(({ name }) => name)
  .sort();

/** What jobs do in somebody's name. */
const BY_JOBS = ['carryOutScheduledChange'];

test.each([en, zhCN])('every recorded mutation has a name that people read', ({ audit: { actions } }) => {
  expect(recorded.length).toBeGreaterThan(25);
  expect(Object.keys(actions).sort()).toEqual([...recorded, ...BY_JOBS].sort());
});

test('a reason that was chosen is read in words, one that was typed as it is', () => {
  const t = { ...en, ...people } as Catalogue;
  expect(reasonText(t, { reason: 'FRAUD' })).toBe('Fraud with orders or payments is suspected');
  expect(reasonText(t, { reason: 'Fakes.' })).toBe('Fakes.');
  expect(reasonText(t, { reason: null })).toBeUndefined();
});
