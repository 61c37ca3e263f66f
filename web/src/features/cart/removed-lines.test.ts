import { expect, test } from 'vitest';
import { createRemovedLines, type EntryGroup, withRemoved } from './removed-lines.ts';

type Line = ReturnType<typeof line>;
const line = (id: string) => ({ sku: { id } });
const group = (shop: string, ids: string) => ({
  seller: { __typename: 'Seller' as const, id: shop, slug: shop, name: shop },
  lines: [...ids].map(line),
});
const shown = (groups: readonly EntryGroup<Line>[]) =>
  groups
    .map(
      ({ seller, entries }) =>
        `${seller.id}: ${entries.map((entry) => (entry.removed ? `(${entry.id})` : entry.id)).join(' ')}`,
    )
    .join(', ');

test('a removed line leaves its row where it was', () => {
  const removed = createRemovedLines<Line>();
  const before = withRemoved([group('one', 'abcd'), group('two', 'e')], []);
  for (const id of ['b', 'c']) removed.keep(before, id);
  expect(shown(withRemoved([group('one', 'ad'), group('two', 'e')], removed.list()))).toBe('one: a (b) (c) d, two: e');
});

test('a shop whose last line is removed stays where it was while the row does', () => {
  const removed = createRemovedLines<Line>();
  removed.keep(withRemoved([group('one', 'a'), group('two', 'b')], []), 'a');
  const left = [group('two', 'b')];
  expect(shown(withRemoved(left, removed.list()))).toBe('one: (a), two: b');
  removed.forget('a');
  expect(shown(withRemoved(left, removed.list()))).toBe('two: b');
});

test('a line put back is no longer shown as removed, wherever it is now', () => {
  const removed = createRemovedLines<Line>();
  removed.keep(withRemoved([group('one', 'ab')], []), 'a');
  expect(shown(withRemoved([group('one', 'ba')], removed.list()))).toBe('one: b a');
});

test('the row of the last line stays although the cart is empty now', () => {
  const removed = createRemovedLines<Line>();
  removed.keep(withRemoved([group('one', 'xyz')], []), 'z');
  expect(shown(withRemoved([], removed.list()))).toBe('one: (z)');
});
