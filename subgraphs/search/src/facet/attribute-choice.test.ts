import { expect, test } from 'vitest';
import { attributeKey } from '../engine/product-document.ts';
import type { FacetCounts } from '../engine/search-engine.ts';
import type { SearchFilters } from '../engine/search-query.ts';
import { chooseAttributes } from './attribute-choice.ts';

const none: SearchFilters = { brands: [], inStock: false, attributes: [] };

function counted(attributes: [string, string, number][], filtered: FacetCounts['filteredAttributes'] = new Map()) {
  return {
    ...{ categories: [], branchCount: 0, brands: [], prices: new Map(), ratings: new Map() },
    attributes: attributes.map(([name, value, count]) => ({ value: attributeKey(name, value), count })),
    filteredAttributes: filtered,
  };
}

test('distinguishing attributes come first, and those with one value are left out', () => {
  const serials = Array.from({ length: 200 }, (_, n): [string, string, number] => ['Serial', String(n), 1]);
  const counts = counted([
    ['Colour', 'red', 30],
    ['Colour', 'blue', 20],
    ['Origin', 'China', 90],
    ['Size', 'M', 70],
    ['Size', 'L', 5],
    ...serials,
  ]);

  expect(chooseAttributes(counts, none).map(({ name }) => name)).toEqual(['Size', 'Colour', 'Serial']);
});

test('a selected value without products stays listed', () => {
  const filtered = new Map([['Colour', [{ value: attributeKey('Colour', 'blue'), count: 2 }]]]);
  const filters = { ...none, attributes: [{ name: 'Colour', values: ['red'] }] };

  expect(chooseAttributes(counted([], filtered), filters)).toEqual([
    {
      name: 'Colour',
      values: [
        { value: 'blue', count: 2, selected: false },
        { value: 'red', count: 0, selected: true },
      ],
    },
  ]);
});
