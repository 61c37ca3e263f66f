import { type UserRow, userById } from '../accounts/index.ts';
import { sellerIdByOwner } from '../sellers/index.ts';
import type { UsersContext } from '../users-context.ts';
import { grantedAuthority } from './granted-authority.ts';
import type { IssuedSession } from './issued-session.ts';
import { setSessionCookies } from './session.cookies.ts';
import { SessionTransport, type Tokens } from './session.payload.ts';

interface DeliveredSession {
  user: UserRow | undefined;
  tokens?: Tokens;
  accessTokenExpiresAt: Date;
}

/** Signs an access token for a session and returns both tokens as cookies or in the answer. */
export async function deliverSession(
  context: UsersContext,
  { userId, sessionId, refreshToken, deviceToken }: IssuedSession,
  transport: SessionTransport,
): Promise<DeliveredSession> {
  const [user, sellerId] = await Promise.all([context.load(userById, userId), sellerIdByOwner(context.db, userId)]);
  if (!user) throw new Error(`session ${sessionId} belongs to nobody`);
  const rights = await grantedAuthority(context, user);
  const access = await context.accessTokens.sign({
    userId,
    sessionId,
    sellerId,
    ...rights,
  });
  context.signedInAs = userId;
  const delivered = { user, accessTokenExpiresAt: access.expiresAt };
  if (transport === SessionTransport.COOKIE) {
    setSessionCookies(context, { access: access.token, refresh: refreshToken, device: deviceToken });
    return delivered;
  }
  const { token: accessToken, expiresAt: accessTokenExpiresAt } = access;
  return { ...delivered, tokens: { accessToken, accessTokenExpiresAt, refreshToken, deviceToken } };
}
