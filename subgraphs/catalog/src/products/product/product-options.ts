import { inOrderOfSize } from '@minijd/subgraph';
import type { Attribute } from '../attribute/attribute.type.ts';
import type { ProductOption } from './product-option.type.ts';

/** The options: all names of specifications; sizes sorted by size, other values in order of appearance. */
export function optionsOf(skus: readonly { specs: readonly Attribute[] }[]): ProductOption[] {
  const specs = skus.flatMap((sku) => sku.specs);
  return [...Map.groupBy(specs, ({ name }) => name)].map(([name, same]) => ({
    name,
    values: inOrderOfSize([...new Set(same.map(({ value }) => value))], (value) => value),
  }));
}
