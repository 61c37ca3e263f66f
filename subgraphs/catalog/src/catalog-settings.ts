import { z } from 'zod';

/** Settings of the catalog subgraph, from the environment. */
export const catalogSettings = z.object({
  /** Sellers are notified when the available units of a SKU fall to this number. */
  LOW_STOCK_UNITS: z.coerce.number('must be a number of units').int().min(0).default(5),
});

export type CatalogSettings = z.infer<typeof catalogSettings>;
