import { inOrderOfSize } from '@minijd/subgraph';
import type { Attribute } from '../attribute/attribute.type.ts';
import type { ProductOption } from './product-option.type.ts';

/** What there is to choose: every name the SKUs differ or agree in, sizes by size, other values as they appear. */
export function optionsOf(skus: readonly { specs: readonly Attribute[] }[]): ProductOption[] {
  const specs = skus.flatMap((sku) => sku.specs);
  return [...Map.groupBy(specs, ({ name }) => name)].map(([name, same]) => ({
    name,
    values: inOrderOfSize([...new Set(same.map(({ value }) => value))], (value) => value),
  }));
}
