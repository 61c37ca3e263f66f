import { type AuthChecker, Authorized } from 'type-graphql';
import { forbidden, unauthenticated } from '../refusal/errors.ts';
import type { RequestContext } from '../request/request-context.ts';
import { isPermission, may, type Permission } from '../viewer/permissions.ts';

/** Who may do or see something: one of these, or administrators with a permission. */
export type Allowed = keyof typeof RULES | Permission;

interface Rule {
  /** As descriptions in the schema say it. */
  says: string;
  allows(context: RequestContext, root: unknown): boolean;
}

const RULES = {
  ANYONE: { says: 'anyone', allows: () => true },
  SIGNED_IN: { says: 'anyone signed in, with what is theirs', allows: ({ viewer }) => viewer.userId !== undefined },
  SELF: { says: 'the person', allows: (context, root) => context.isSelf(root as { id: string }) },
  SELLER: { says: 'sellers, with what is theirs', allows: ({ viewer }) => actsForSeller(viewer) },
  SERVICE: { says: 'services of the shop', allows: ({ viewer }) => viewer.service !== undefined },
} as const satisfies Record<string, Rule>;

const actsForSeller = ({ role, sellerId }: RequestContext['viewer']) => role === 'SELLER' && sellerId !== undefined;

const isRule = (one: string): one is keyof typeof RULES => Object.hasOwn(RULES, one);

/**
 * Who may use an operation or see a field; any one is enough. Every operation has it, and fields that not everybody may
 * see; descriptions in the schema say the same. Ownership is checked where the rows are read, with `mayFor`, so that
 * what belongs to somebody else looks the same as what does not exist.
 *
 * @example `@Allow('SELLER', 'order:ship')`
 */
export function Allow(first: Allowed, ...others: Allowed[]): MethodDecorator & PropertyDecorator {
  return Authorized<Allowed>(first, ...others);
}

/** Enforces `@Allow`: throws UNAUTHENTICATED for guests, FORBIDDEN for others. */
export const checkAccess: AuthChecker<RequestContext, Allowed> = ({ root, context }, allowed) => {
  const { viewer } = context;
  if (allowed.some((one) => (isRule(one) ? RULES[one].allows(context, root) : may(viewer, one)))) return true;
  const helps = allowed.some((one) => one !== 'SERVICE');
  throw helps && viewer.userId === undefined ? unauthenticated() : forbidden();
};

/** The sentence that descriptions end with; throws for what is neither a rule nor a permission. */
export function sayAllowed(allowed: readonly string[]): string {
  const permissions = allowed.filter((one) => !isRule(one));
  const unknown = permissions.find((one) => !isPermission(one));
  if (unknown) throw new Error(`${unknown} is no permission`);
  const rules = allowed.filter(isRule).map((one) => RULES[one].says);
  const administrators = permissions.length > 0 ? [`administrators with ${permissions.join(' or ')}`] : [];
  return `Allowed: ${[...rules, ...administrators].join('; ')}.`;
}
