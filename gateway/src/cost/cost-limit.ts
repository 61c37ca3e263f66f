import { getIntrospectionQuery, parse } from 'graphql';
import { OperationRefused } from '../operations/operation-refused.ts';
import { tooLarge } from '../operations/too-large.ts';
import { type CostSchema, compileCost } from './compile-cost.ts';

/** Several times what the largest screen shows; ten times as many take a second. Introspection may need more. */
const MOST = 50_000;

const limits = new WeakMap<CostSchema, number>();

/** What one operation may cost: as much as the introspection query of tools, however large the schema is. */
export function mostOf(given: CostSchema): number {
  const known = limits.get(given);
  if (known !== undefined) return known;
  const limit = Math.max(MOST, compileCost(given, parse(getIntrospectionQuery())).requested({}));
  limits.set(given, limit);
  return limit;
}

/** The error of an operation whose nested lists multiply to more than a process should hold in memory. */
export function tooCostly(cost: number, most: number) {
  return tooLarge(`The operation costs up to ${cost}; ${most} are allowed. Ask for smaller pages.`);
}

/** Throws OperationRefused. */
export function refuseTooCostly(cost: number, given: CostSchema): void {
  const most = mostOf(given);
  if (cost > most) throw new OperationRefused([tooCostly(cost, most)]);
}
