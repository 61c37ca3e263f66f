import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PERMISSIONS, permissionText } from '@minijd/subgraph';
import { expect, test } from 'vitest';
import { FIRST_PERMISSIONS } from '../src/permissions/first-permissions.ts';

const tick = (yes: boolean) => (yes ? ' ✓ ' : ' ');

test('docs/permissions.md has every permission, and what roles permit at first', async () => {
  const text = await readFile(join(import.meta.dirname, '../../../docs/permissions.md'), 'utf8');
  const roles = Object.values(FIRST_PERMISSIONS);
  const rows = PERMISSIONS.map((one) => {
    const ticks = roles.map((permissions) => tick(permissions.includes(one)));
    return `| \`${one}\` | ${permissionText(one, 'en')} |${ticks.join('|')}|`;
  });
  expect(text.split('\n').filter((line) => line.startsWith('| `') && line.includes(':'))).toEqual(rows);
});
