import { parseSettings, subgraphSettings } from '@minijd/subgraph';
import { describe, expect, test } from 'vitest';
import { gatewaySettings, operationModes } from '../src/settings.ts';

const secret = 'kQ4v9WmZ1tY7sB2nE6xA8cF3hJ5uL0pR';
const complete = { SERVICE_SECRET: secret, SESSION_SECRET: secret, DATABASE_URL: 'postgres://localhost/minijd' };

describe.each([
  ['the gateway', gatewaySettings],
  ['a subgraph', subgraphSettings],
] as const)('settings of %s', (_name, settings) => {
  test('are complete with secrets and addresses', () => {
    expect(parseSettings(settings(true), complete)).toMatchObject({ PORT: 4000, SERVICE_SECRET: secret });
  });

  test.each([
    ['a missing secret', { SERVICE_SECRET: '' }, /SERVICE_SECRET: is required/],
    ['a short secret', { SERVICE_SECRET: 'short' }, /SERVICE_SECRET: must have 32 characters/],
    [
      'a placeholder',
      { SERVICE_SECRET: 'change-me-change-me-change-me-change-me' },
      /SERVICE_SECRET: is a placeholder/,
    ],
    ['a wrong port', { PORT: 'http' }, /PORT: must be a port number/],
    ['a wrong address', { CATALOG_URL: 'catalog' }, /CATALOG_URL: must be an address/],
  ])('%s stops the start in production, with a sentence that names it', (_what, given, sentence) => {
    expect(() => parseSettings(settings(true), { ...complete, ...given })).toThrow(sentence);
  });
});

test('pages of the shop run stored operations only in production, unless it is said otherwise', () => {
  const modes = (given: Record<string, string>, production: boolean) =>
    operationModes(parseSettings(gatewaySettings(production), { ...complete, ...given }), production);
  expect(modes({}, true)).toEqual({ storefront: 'refuse', other: 'open' });
  expect(modes({}, false)).toEqual({ storefront: 'open', other: 'open' });
  const given = { STOREFRONT_OPERATIONS: 'log', OTHER_OPERATIONS: 'refuse' };
  expect(modes(given, true)).toEqual({ storefront: 'log', other: 'refuse' });
  expect(() => modes({ STOREFRONT_OPERATIONS: 'some' }, true)).toThrow(/STOREFRONT_OPERATIONS/);
});
