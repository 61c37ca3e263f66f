import { z } from 'zod';

/** Settings of the cart subgraph, from the environment. */
export const cartSettings = z.object({
  /** The maximum of an order line, as in the orders subgraph, for an earlier warning. */
  UNPAID_UNITS_PER_SKU: z.coerce.number('must be a whole number').int('must be a whole number').min(1).default(200),
});

export type CartSettings = z.infer<typeof cartSettings>;
