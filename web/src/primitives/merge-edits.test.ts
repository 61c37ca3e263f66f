import { expect, test } from 'vitest';
import { mergeEdits } from './merge-edits.ts';

const BASE = { name: 'Tea', price: '9.00', tags: ['green'] };

test('changes of different fields go together', () => {
  const merged = mergeEdits(BASE, { ...BASE, price: '8.00' }, { ...BASE, name: 'Green Tea' });
  expect(merged).toEqual({ values: { ...BASE, name: 'Green Tea', price: '8.00' }, clashes: [], taken: ['price'] });
});

test('a field that both changed is not decided, and mine is not lost', () => {
  const merged = mergeEdits(BASE, { ...BASE, price: '8.00' }, { ...BASE, price: '7.00' });
  expect(merged).toEqual({ values: { ...BASE, price: '7.00' }, clashes: ['price'], taken: [] });
});

test('the same change made twice is no clash, nor is a list that says the same', () => {
  const same = { ...BASE, price: '8.00', tags: ['green'] };
  expect(mergeEdits(BASE, same, { ...same })).toEqual({ values: same, clashes: [], taken: [] });
});
