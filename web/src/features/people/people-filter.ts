import type { EmailStanding, PeopleQueryVariables, Role } from '../../graphql/generated/types.ts';

export const ROLES = ['USER', 'SELLER', 'ADMIN'] as const satisfies readonly Role[];
export const EMAIL_STANDINGS = ['PROVEN', 'CLAIMED', 'LAPSED'] as const satisfies readonly EmailStanding[];
/** Whether somebody may sign in. */
export const ACCESSES = ['OUT', 'IN'] as const;

/** What the list of people shows, by the names that stand in its address; null where it is not narrowed. */
export interface PeopleFilter {
  q: string | null;
  role: (typeof ROLES)[number] | null;
  email: (typeof EMAIL_STANDINGS)[number] | null;
  access: (typeof ACCESSES)[number] | null;
  from: string | null;
  to: string | null;
}

const LONGEST_SEARCH = 100;

/** Reads an address that anybody may have typed: what makes no sense counts as absent. */
export function parsePeopleFilter(query: URLSearchParams): PeopleFilter {
  const one = <Value extends string>(values: readonly Value[], name: string) =>
    values.find((known) => known === query.get(name)) ?? null;
  return {
    q: query.get('q')?.trim().slice(0, LONGEST_SEARCH) || null,
    role: one(ROLES, 'role'),
    email: one(EMAIL_STANDINGS, 'email'),
    access: one(ACCESSES, 'access'),
    from: day(query.get('from')),
    to: day(query.get('to')),
  };
}

/** The address of the list; `after` is the cursor of the page before. */
export function peopleHref(filter: PeopleFilter, after?: string | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, after })) if (value) query.set(name, value);
  return query.size > 0 ? `/admin/people?${query}` : '/admin/people';
}

export function peopleVariables({ q, role, email, access, from, to }: PeopleFilter): PeopleQueryVariables {
  const suspended = access === null ? null : access === 'OUT';
  return { search: q, role, emailStanding: email, suspended, joinedFrom: from, joinedTo: to };
}

function day(text: string | null): string | null {
  const moment = new Date(`${text}T00:00:00Z`);
  return text && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${text}T`) ? text : null;
}
