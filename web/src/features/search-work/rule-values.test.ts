import { expect, test } from 'vitest';
import { type RuleEffect, raised, withEffect, withoutEffect } from './rule-values.ts';

const effect = (value: string, action: RuleEffect['action'] = 'PIN'): RuleEffect => ({
  ...{ action, value, target: 'PRODUCT', name: value },
});

test('goods are in a rule once, with the last that was asked for', () => {
  const effects = withEffect([effect('a'), effect('b')], effect('a', 'BURY'));
  expect(effects).toEqual([effect('b'), effect('a', 'BURY')]);
  expect(withoutEffect(effects, effect('a'))).toEqual([effect('b')]);
});

test('a pin moves before the pin before it, whatever stands between them', () => {
  const effects = [effect('a'), effect('x', 'BURY'), effect('b')];
  expect(raised(effects, 2).map(({ value }) => value)).toEqual(['b', 'x', 'a']);
  expect(raised(effects, 0)).toEqual(effects);
});
