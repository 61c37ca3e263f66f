import type { Problem } from './batch-outcome.ts';

/** Why a product is not taken, with all that is wrong. */
export class ProductFault extends Error {
  override name = 'ProductFault';
  constructor(readonly problems: readonly Omit<Problem, 'cells'>[]) {
    super('a product of a file has problems');
  }
}
