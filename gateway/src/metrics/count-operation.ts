import { currentScope, graphql } from '@minijd/observability';
import type { Exchange } from '../exchange.ts';
import type { Identity } from '../identity/identity.ts';

/** What was run, as far as it is known. */
export interface RanOperation extends Partial<Pick<Exchange, 'partnerOperation' | 'storedOperation'>> {
  identity?: Pick<Identity, 'vouchedFor' | 'kind'> & { viewer?: Identity['viewer'] };
  kind?: string;
  ms: number;
  /** Of its errors. */
  codes: readonly unknown[];
}

/** Errors that are nobody's fault but ours. */
const OURS = new Set<unknown>([
  ...[undefined, 'INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE', 'INCOMPLETE_VALUE', 'DOWNSTREAM_SERVICE_ERROR'],
  ...['SUBSCRIPTION_UPSTREAM_LOST'],
]);
/** Codes are ours, but results of other services could have any. */
const CODE = /^[A-Z][A-Z_]{2,50}$/;
const OTHER = 'other';

/** Counts an operation by name, client and outcome. */
export function countOperation(ran: RanOperation): void {
  const operation = nameOf(ran);
  const { kind = OTHER, codes, ms } = ran;
  const client = clientOf(ran);
  const outcome = outcomeOf(codes);
  const scope = currentScope();
  if (scope) {
    const known = codes.map((code) => codeOf(code));
    Object.assign(scope.notes, { operation, kind, client, outcome, codes: known, person: personOf(ran) });
  }
  graphql.operations.inc({ operation, kind, client, outcome });
  graphql.duration.observe({ operation }, ms / 1000);
  for (const code of codes) graphql.errors.inc({ code: codeOf(code) });
}

const codeOf = (code: unknown) => (typeof code === 'string' && CODE.test(code) ? code : OTHER);

/** Which kind of person, not who. */
function personOf({ identity }: RanOperation): string {
  const viewer = identity?.viewer;
  return viewer?.role?.toLowerCase() ?? (viewer?.userId ? 'user' : 'guest');
}

/** Of stored and registered operations only: clients may invent any other name. */
export function nameOf({
  partnerOperation,
  storedOperation,
}: Pick<RanOperation, 'partnerOperation' | 'storedOperation'>) {
  return partnerOperation?.operation.name ?? (storedOperation?.operationName || OTHER);
}

export function clientOf({ identity, partnerOperation }: Pick<RanOperation, 'identity' | 'partnerOperation'>): string {
  if (partnerOperation) return 'partner';
  if (identity?.vouchedFor) return 'service';
  // The pages of the shop that are rendered here ask as a function call.
  return identity?.kind ?? 'storefront';
}

export function outcomeOf(codes: readonly unknown[]): 'ok' | 'refused' | 'failed' {
  if (codes.length === 0) return 'ok';
  return codes.some((code) => OURS.has(code)) ? 'failed' : 'refused';
}
