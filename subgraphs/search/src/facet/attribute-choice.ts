import { inOrderOfSize } from '@minijd/subgraph';
import { parseAttributeKey } from '../engine/product-document.ts';
import type { FacetCounts } from '../engine/search-engine.ts';
import type { SearchFilters } from '../engine/search-query.ts';
import { type FacetOption, withSelected } from './facet-option.ts';

export interface AttributeOptions {
  name: string;
  values: FacetOption[];
}

const MOST_NAMES = 8;
const MOST_VALUES = 20;

/**
 * The attributes to offer as filters: those with a filter, then those that most matches have with distinguishing
 * values. A name with one value, or with one value per product, is of little use.
 */
export function chooseAttributes(counts: FacetCounts, { attributes }: SearchFilters): AttributeOptions[] {
  const selected = attributes.map(({ name, values }) => ({
    name,
    values: withSelected(valuesByName(counts.filteredAttributes.get(name) ?? []).get(name) ?? [], values),
  }));
  const names = new Set(attributes.map(({ name }) => name));
  const others = [...valuesByName(counts.attributes)]
    .filter(([name, values]) => !names.has(name) && values.length > 1)
    .map(([name, values]) => ({ name, values, usefulness: usefulness(values) }))
    .sort((a, b) => b.usefulness - a.usefulness);
  const chosen = others.map(({ name, values }) => ({ name, values: withSelected(values, []) }));
  return [...selected, ...chosen].slice(0, Math.max(MOST_NAMES, selected.length)).map(({ name, values }) => ({
    name,
    values: inOrderOfSize(
      values.filter(({ selected }, index) => selected || index < MOST_VALUES),
      ({ value }) => value,
    ),
  }));
}

interface ValueCount {
  value: string;
  count: number;
}

function valuesByName(keys: readonly ValueCount[]): Map<string, ValueCount[]> {
  const names = new Map<string, ValueCount[]>();
  for (const { value: key, count } of keys) {
    const { name, value } = parseAttributeKey(key);
    names.set(name, [...(names.get(name) ?? []), { value, count }]);
  }
  return names;
}

function usefulness(values: ValueCount[]): number {
  const matches = values.reduce((sum, { count }) => sum + count, 0);
  return matches / Math.max(1, values.length / MOST_VALUES);
}
