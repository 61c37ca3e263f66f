import { expect, test } from 'vitest';
import { choiceOf, choose, chosenSku, valueState } from './sku-choice.ts';

const OPTIONS = [
  { name: 'colour', values: ['black', 'white', 'lilac'] },
  { name: 'size', values: ['S', 'M'] },
];

const sku = (colour: string, size: string, available: number) => ({
  id: `${colour}-${size}`,
  available,
  specs: [
    { name: 'colour', value: colour },
    { name: 'size', value: size },
  ],
});

/** There is no lilac in S; white in M is sold out. */
const SKUS = [
  sku('black', 'S', 9),
  sku('black', 'M', 3),
  sku('white', 'S', 5),
  sku('white', 'M', 0),
  sku('lilac', 'M', 7),
];

test('a complete choice names one SKU', () => {
  expect(chosenSku(SKUS, OPTIONS, { colour: 'white', size: 'S' })?.id).toBe('white-S');
});

test('an open option names none', () => {
  expect(chosenSku(SKUS, OPTIONS, { colour: 'white' })).toBeUndefined();
});

test('a product without options is its only SKU', () => {
  const [only] = [{ id: 'only', available: 1, specs: [] }];
  expect(chosenSku([only], [], {})).toBe(only);
});

test('tiles tell sold out from never made', () => {
  const choice = { colour: 'black', size: 'M' };
  expect(valueState(SKUS, choice, 'colour', 'black')).toBe('available');
  expect(valueState(SKUS, choice, 'colour', 'white')).toBe('soldOut');
  expect(valueState(SKUS, { ...choice, size: 'S' }, 'colour', 'lilac')).toBe('impossible');
});

test('an open option is judged by what it could still become', () => {
  expect(valueState(SKUS, {}, 'colour', 'white')).toBe('available');
});

test('choosing a sold out value keeps the rest', () => {
  expect(choose(SKUS, { colour: 'black', size: 'M' }, 'colour', 'white')).toEqual({ colour: 'white', size: 'M' });
});

test('choosing an impossible value moves the clashing option', () => {
  expect(choose(SKUS, { colour: 'black', size: 'S' }, 'colour', 'lilac')).toEqual({ colour: 'lilac', size: 'M' });
});

test('a value that no SKU has changes nothing', () => {
  const choice = choiceOf(SKUS[0]);
  expect(choose(SKUS, choice, 'colour', 'green')).toBe(choice);
});
