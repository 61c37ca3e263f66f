import type { EntityManager } from '@mikro-orm/postgresql';
import { hashToken, randomToken } from '../credentials/index.ts';
import { adoptHistory } from '../history/index.ts';
import type { UsersContext } from '../users-context.ts';
import { RefreshToken } from './refresh-token.entity.ts';
import { Session } from './session.entity.ts';

/** A session with its tokens, which are not stored. */
export interface IssuedSession {
  sessionId: string;
  userId: string;
  /** Absent when a parallel request of the same client has received it. */
  refreshToken?: string;
  /** The new device token; absent without authentication. */
  deviceToken?: string;
}

const USER_AGENT_MAX = 255;

/** Opens a session for the client; the history of the guest becomes the person's. */
export async function openSession(context: UsersContext, em: EntityManager, userId: string): Promise<IssuedSession> {
  const { viewer } = context;
  const session = Object.assign(new Session(), {
    userId,
    userAgent: viewer.userAgent?.slice(0, USER_AGENT_MAX),
    ipAddress: viewer.ipAddress,
  });
  em.persist(session);
  await adoptHistory(context, em, userId);
  return issueToken(em, session, session.refreshNumber);
}

/** Rotates the refresh token of a session whose row the caller has locked. */
export function renewSession(em: EntityManager, session: Session, now: Date): Promise<IssuedSession> {
  return issueToken(em, session, session.advance(now));
}

async function issueToken(em: EntityManager, session: Session, number: number): Promise<IssuedSession> {
  const refreshToken = randomToken();
  const kept = { hash: hashToken(refreshToken), sessionId: session.id, number };
  em.persist(Object.assign(new RefreshToken(), kept));
  await em.flush();
  return { sessionId: session.id, userId: session.userId, refreshToken };
}
