import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { hashToken } from '../credentials/index.ts';
import { refuseSuspended } from '../suspensions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { type IssuedSession, renewSession } from './issued-session.ts';
import { RefreshToken } from './refresh-token.entity.ts';
import { announceRevoked } from './revoke-sessions.ts';
import { Session } from './session.entity.ts';

/** The session of a refresh token, active or ended, its row locked, with the token's number. */
async function lockSessionOf(em: EntityManager, refreshToken: string) {
  const token = await em.findOne(RefreshToken, { hash: hashToken(refreshToken) });
  if (!token) return undefined;
  const session = await em.findOne(Session, { id: token.sessionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return session ? { session, number: token.number } : undefined;
}

/**
 * Exchanges a refresh token for the next one. Undefined when it is unknown or its session has ended. A replaced token
 * ends the session, because one of its two holders stole it.
 */
export async function refreshSession(context: UsersContext, refreshToken: string): Promise<IssuedSession | undefined> {
  const now = new Date();
  const { issued, stolen } = await context.em.transactional(async (em) => {
    const locked = await lockSessionOf(em, refreshToken);
    if (!locked?.session.isLive(now)) return {};
    const { session, number } = locked;
    const use = session.useOf(number, now);
    if (use === 'CURRENT') return { issued: await renewSession(em, session, now) };
    if (use === 'PARALLEL') return { issued: { sessionId: session.id, userId: session.userId } };
    session.revoke(now);
    return { stolen: session };
  });
  if (!stolen) return issued;
  context.log.warn(
    { sessionId: stolen.id, userId: stolen.userId },
    'a replaced refresh token came back: session revoked',
  );
  await announceRevoked(context, [stolen.id]);
  return undefined;
}

/** Throws Refusal ACCOUNT_SUSPENDED when that is why a refresh token, which proves whose it is, opens nothing. */
export async function refuseOfSuspended(context: UsersContext, refreshToken: string): Promise<void> {
  const owner = await context.db
    .selectFrom('refresh_token')
    .innerJoin('session', 'session.id', 'refresh_token.session_id')
    .select('session.user_id as id')
    .where('hash', '=', hashToken(refreshToken))
    .executeTakeFirst();
  if (owner) await refuseSuspended(context, context.db, owner.id);
}

/** The session of a refresh token, valid or not. */
export async function sessionIdOf(context: UsersContext, refreshToken: string): Promise<string | undefined> {
  const token = await context.db
    .selectFrom('refresh_token')
    .select('session_id as sessionId')
    .where('hash', '=', hashToken(refreshToken))
    .executeTakeFirst();
  return token?.sessionId;
}
