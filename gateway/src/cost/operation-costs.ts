import type { Admitted } from '../operations/prepared-operations.ts';
import { type CostSchema, compileCost } from './compile-cost.ts';
import { refuseTooCostly } from './cost-limit.ts';

export type Uncosted = Omit<Admitted, 'requestedCost'>;

/** What admitted operations cost. */
export class OperationCosts {
  /** By the variables it is run with: a page size in a variable costs what it asks for. Throws OperationRefused. */
  check(given: CostSchema, { operation, operationName, variables }: Uncosted): number {
    operation.cost ??= compileCost(given, operation.document, operationName);
    const cost = operation.cost.requested(variables);
    refuseTooCostly(cost, given);
    return cost;
  }
}
