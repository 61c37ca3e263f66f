import { Allow, Refusable } from '@minijd/subgraph';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { revokeSessions } from './revoke-sessions.ts';
import { SignOutPayload } from './session.payload.ts';

@Resolver()
export class RevokeOtherSessionsResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SignOutPayload, { description: 'Ends all other sessions of the viewer.' })
  async revokeOtherSessions(@Ctx() context: UsersContext) {
    const { userId, viewer } = context;
    await revokeSessions(context, { userId, ...(viewer.sessionId && { except: viewer.sessionId }) });
    return { signedOut: true };
  }
}
