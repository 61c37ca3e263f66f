import { OperationRefused } from './operation-refused.ts';
import { tooLarge } from './too-large.ts';

/** The largest input of the graph, a shipment of all lines of an order, has some hundred values. */
const MAX_VALUES = 10_000;
const MAX_DEPTH = 20;

/** Refuses variables with more values than any input needs, or nested so deep that reading them overflows the stack. */
export function checkVariables(variables: Readonly<Record<string, unknown>> = {}): void {
  let level: unknown[] = [variables];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw refused(`The variables nest deeper than ${MAX_DEPTH} levels.`);
    const next: unknown[] = [];
    for (const value of level) {
      for (const part of Object.values(value as object)) {
        if (++count > MAX_VALUES) throw refused(`The variables hold more than ${MAX_VALUES} values.`);
        if (typeof part === 'object' && part !== null) next.push(part);
      }
    }
    level = next;
  }
}

function refused(message: string): OperationRefused {
  return new OperationRefused([tooLarge(message)]);
}
