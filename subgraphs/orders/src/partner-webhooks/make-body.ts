import { isPermission, type Locale } from '@minijd/subgraph';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { AuthorityDocument, type AuthorityQuery } from '../calls/users.generated.ts';
import type { OrdersContext } from '../orders-context.ts';
import type { WebhookOccasion } from './record-deliveries.ts';
import { selectionQuery } from './selection.ts';
import { nameOfType } from './webhook-event-type.ts';

/** What is read, and with whose rights. */
export interface Reader {
  ownerId: string;
  /** Absent for administrators. */
  sellerId?: string | null;
  selection: string;
  locale: string;
}

/** Nothing will ever be sent: the owner lost access, or the object is gone. */
export class NothingToDeliver extends Error {
  override name = 'NothingToDeliver';
}

/** Nothing can be sent now; with the `errors` of the selection, if it is the cause. */
export class UnreadableEvent extends Error {
  override name = 'UnreadableEvent';
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(' '));
  }
}

/** The body of a delivery: what its owner may see of the event now. Throws NothingToDeliver or UnreadableEvent. */
export async function makeBody(
  context: OrdersContext,
  reader: Reader,
  occasion: WebhookOccasion & { occurredAt: Date },
): Promise<string> {
  const { data, errors } = await readEvent(context, reader, occasion);
  const event = data?.event;
  if (errors && (event == null || errors.some(isForNow))) throw new UnreadableEvent(errors);
  if (event == null) throw new NothingToDeliver('Its owner has no access to this event.');
  return JSON.stringify({
    type: nameOfType(occasion.type),
    timestamp: occasion.occurredAt.toISOString(),
    data: event,
    ...(errors && {
      errors: errors.map(({ message, path, extensions }) => ({ message, path, code: extensions.code })),
    }),
  });
}

/** A part of the graph is unavailable: the stored body would lack it. */
const isForNow = ({ extensions }: GraphQLError) => extensions.code === 'SUBGRAPH_UNAVAILABLE';

/** Queries the whole graph with the owner's present rights. */
async function readEvent(
  context: OrdersContext,
  { ownerId, sellerId, selection, locale }: Reader,
  { type, orderId, subjectId, occurredAt }: WebhookOccasion & { occurredAt: Date },
): Promise<ExecutionResult<{ event?: object | null }>> {
  const { _authority: authority } = await context.call('users', AuthorityDocument, { userId: ownerId });
  if (!authority || !isEntitled(authority, sellerId))
    throw new NothingToDeliver('Its owner has no access to such events any more.');
  const result = await context.askGraph(
    selectionQuery(selection),
    { type, orderId, subjectId, occurredAt: occurredAt.toISOString() },
    {
      ...authority,
      permissions: authority.permissions.filter(isPermission),
      userId: ownerId,
      sellerId: authority.sellerId ?? undefined,
      locale: locale as Locale,
    },
  );
  return result as ExecutionResult<{ event?: object | null }>;
}

type Authority = NonNullable<AuthorityQuery['_authority']>;

/** Whether a webhook's owner still acts for its seller, or may still manage the shop's own webhooks. */
function isEntitled(authority: Authority, sellerId: string | null | undefined): boolean {
  return sellerId ? authority.sellerId === sellerId : authority.permissions.includes('partner:write');
}
