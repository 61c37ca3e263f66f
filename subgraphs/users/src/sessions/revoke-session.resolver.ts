import { Allow, isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { revokeSessions } from './revoke-sessions.ts';
import { clearSessionCookies } from './session.cookies.ts';
import { SignOutPayload } from './session.payload.ts';
import { unknownSession } from './session.refusals.ts';

@Resolver()
export class RevokeSessionResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SignOutPayload, { description: 'Ends one session of the viewer.' })
  async revokeSession(
    @Arg('id', () => ID, { description: 'Which session.' }) id: string,
    @Ctx() context: UsersContext,
  ) {
    const { userId } = context;
    const revoked = isUuid(id) ? await revokeSessions(context, { userId, sessionId: id }) : [];
    if (revoked.length === 0) throw unknownSession();
    if (id === context.viewer.sessionId) clearSessionCookies(context);
    return { signedOut: true };
  }
}
