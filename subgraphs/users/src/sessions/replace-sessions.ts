import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockUser } from '../accounts/index.ts';
import { refuseSuspended } from '../suspensions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { deliverSession } from './deliver-session.ts';
import { openSession } from './issued-session.ts';
import { revokeSessions } from './revoke-sessions.ts';
import { Session } from './session.entity.ts';
import { SessionTransport } from './session.payload.ts';
import { sessionExpired } from './session.refusals.ts';

/** In the transaction that opens the new session. */
type Change<Result> = (em: EntityManager, newSessionId: string) => Promise<Result>;

/**
 * Changes the viewer's credentials, ends all their sessions and opens a new one here. A new session is needed because
 * earlier access tokens are only revoked with their session. Throws Refusal SESSION_EXPIRED unless the present session
 * is live.
 */
export async function replaceSessions<Result>(context: UsersContext, change: Change<Result>) {
  const { viewer, userId } = context;
  const { issued, result } = await context.em.transactional(async (em) => {
    await lockUser(em, userId);
    await refuseSuspended(context, em.getKysely(), userId);
    const asking = { id: viewer.sessionId ?? '', userId };
    const session = await em.findOne(Session, asking, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!session?.isLive(new Date())) throw sessionExpired();
    const opened = await openSession(context, em, userId);
    return { issued: opened, result: await change(em, opened.sessionId) };
  });
  await revokeSessions(context, { userId, except: issued.sessionId });
  const transport = viewer.refreshToken === undefined ? SessionTransport.HEADER : SessionTransport.COOKIE;
  return { result, delivered: await deliverSession(context, issued, transport) };
}
