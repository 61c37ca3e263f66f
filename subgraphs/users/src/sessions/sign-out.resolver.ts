import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { sessionIdOf } from './refresh-session.ts';
import { revokeSessions } from './revoke-sessions.ts';
import { clearSessionCookies } from './session.cookies.ts';
import { SignOutPayload } from './session.payload.ts';

/** The session to end, from the access token, or from the refresh cookie when that has expired. */
async function askingSession(context: UsersContext): Promise<{ userId: string; sessionId: string } | undefined> {
  const { sessionId, refreshToken } = context.viewer;
  const id = sessionId ?? (refreshToken ? await sessionIdOf(context, refreshToken) : undefined);
  if (!id) return undefined;
  return context.db
    .selectFrom('session')
    .select(['id as sessionId', 'user_id as userId'])
    .where('id', '=', id)
    .executeTakeFirst();
}

@Resolver()
export class SignOutResolver {
  @Allow('ANYONE')
  @Refusable()
  @Mutation(() => SignOutPayload, { description: 'Ends the session of this browser or app.' })
  async signOut(
    @Ctx() context: UsersContext,
    @Arg('everywhere', () => Boolean, { defaultValue: false, description: 'End all sessions of the account.' })
    everywhere: boolean,
  ) {
    const asking = await askingSession(context);
    if (asking) await revokeSessions(context, everywhere ? { userId: asking.userId } : asking);
    clearSessionCookies(context);
    return { signedOut: true };
  }
}
