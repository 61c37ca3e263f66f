import type { Locale } from '@minijd/subgraph';
import { isScope, type Scope } from '../partner/partner-scope.ts';
import type { Inspection } from './inspect-operations.ts';
import {
  missingScope,
  notForPartners,
  type OperationProblem,
  OperationProblemCode,
  wrongHash,
} from './operation-problem.ts';
import { isWrongHash, type ManifestOperation } from './read-manifest.ts';

/** An operation with what the gateway says of it. */
export interface InspectedOperation extends ManifestOperation {
  inspection: Inspection;
}

/** All that is wrong with an operation, field by field. */
export function problemsOf(
  { inspection, ...operation }: InspectedOperation,
  { scopes, locale }: { scopes: readonly Scope[]; locale: Locale },
): OperationProblem[] {
  const named = { operation: inspection.name || operation.id };
  const problems: OperationProblem[] = inspection.errors.map(({ message, tooLarge }) => ({
    ...named,
    code: tooLarge ? OperationProblemCode.TOO_LARGE : OperationProblemCode.INVALID,
    message,
  }));
  if (isWrongHash(operation)) {
    problems.push({ ...named, code: OperationProblemCode.WRONG_HASH, message: wrongHash(locale) });
  }
  for (const { field, scopes: needed } of inspection.fields) {
    if (needed.some((one) => scopes.some((scope) => scope === one))) continue;
    const known = needed.filter(isScope);
    problems.push(
      known.length > 0
        ? { ...named, code: OperationProblemCode.MISSING_SCOPE, message: missingScope(locale, field, known) }
        : { ...named, code: OperationProblemCode.NOT_FOR_PARTNERS, message: notForPartners(locale, field) },
    );
  }
  return problems;
}

/** The scopes an operation needs: each entry one of them, or `a|b` where either is enough. */
export function requiredScopes({ fields }: Inspection): string[] {
  const groups = fields.map(({ scopes }) => scopes.filter(isScope)).filter((group) => group.length > 0);
  // What one group asks for, a wider one does as well.
  const least = groups.filter(
    (group) => !groups.some((other) => other.length < group.length && other.every((one) => group.includes(one))),
  );
  return [...new Set(least.map((group) => group.toSorted().join('|')))].sort();
}
