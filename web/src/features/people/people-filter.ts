import type { EmailStanding, PeopleQueryVariables, Role } from '../../graphql/generated/types.ts';
import { dayText, type FilterReaders, oneOf } from '../../primitives/table-address.ts';

export const ROLES = ['USER', 'SELLER', 'ADMIN'] as const satisfies readonly Role[];
export const EMAIL_STANDINGS = ['PROVEN', 'CLAIMED', 'LAPSED'] as const satisfies readonly EmailStanding[];
/** Whether somebody may sign in. */
const ACCESSES = ['OUT', 'IN'] as const;
/** Addresses of e-mail are longer than what other lists are searched for. */
export const LONGEST_SEARCH = 100;

/** What the list of people shows, as its address says it. */
export type PeopleFilter = {
  q: string | null;
  role: (typeof ROLES)[number] | null;
  email: (typeof EMAIL_STANDINGS)[number] | null;
  access: (typeof ACCESSES)[number] | null;
  /** Days of the shop, both included. */
  from: string | null;
  to: string | null;
};

export const PEOPLE_FILTER: FilterReaders<PeopleFilter> = {
  q: (text) => text?.trim().slice(0, LONGEST_SEARCH) || null,
  role: oneOf(ROLES),
  email: oneOf(EMAIL_STANDINGS),
  access: oneOf(ACCESSES),
  from: dayText,
  to: dayText,
};

export function peopleVariables({ q, role, email, access, from, to }: PeopleFilter): PeopleQueryVariables {
  const suspended = access === null ? null : access === 'OUT';
  return { search: q, role, emailStanding: email, suspended, joinedFrom: from, joinedTo: to };
}
