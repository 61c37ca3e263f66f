import type { AuditLogFilter, AuditOutcome, Role } from '../../graphql/generated/types.ts';
import { dayText, type FilterReaders, oneOf, searchText } from '../../primitives/table-address.ts';

export const OUTCOMES: readonly AuditOutcome[] = ['DONE', 'REFUSED', 'FAILED'];
/** Those whose actions are recorded. */
export const ACTING_ROLES: readonly Role[] = ['ADMIN', 'SELLER'];

/** What the log is narrowed to, as the address says it. */
export type AuditFilter = {
  who: string | null;
  role: Role | null;
  action: string | null;
  about: string | null;
  outcome: AuditOutcome | null;
  /** Days of the shop, both included. */
  from: string | null;
  to: string | null;
};

export const AUDIT_FILTER: FilterReaders<AuditFilter> = {
  who: searchText,
  role: oneOf(ACTING_ROLES),
  action: searchText,
  about: searchText,
  outcome: oneOf(OUTCOMES),
  from: dayText,
  to: dayText,
};

const DAY_MS = 86_400_000;
/** When a day of the shop begins; its time zone has no summer time. */
const beginning = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

export function auditLogFilter({ who, role, action, about, outcome, from, to }: AuditFilter): AuditLogFilter {
  return {
    ...{ actor: who, role, action, subjectId: about, outcome },
    from: from && new Date(beginning(from)).toISOString(),
    before: to && new Date(beginning(to) + DAY_MS).toISOString(),
  };
}
