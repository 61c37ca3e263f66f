import { LockMode } from '@mikro-orm/core';
import { Refusable } from '@minijd/subgraph';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { User } from '../accounts/index.ts';
import { checkPassword, hashPassword } from '../credentials/index.ts';
import { addMessage } from '../messages/index.ts';
import type { UsersContext } from '../users-context.ts';
import { deliverSession } from './deliver-session.ts';
import { type IssuedSession, openSession } from './issued-session.ts';
import { checkOwnPassword } from './own-password.ts';
import { revokeSessions } from './revoke-sessions.ts';
import { Session } from './session.entity.ts';
import { SessionPayload, SessionTransport } from './session.payload.ts';
import { sessionExpired } from './session.refusals.ts';

@InputType({ description: 'The old password and the new one.' })
class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  currentPassword!: string;

  @Field(() => String, { description: 'The password from now on: 8 to 256 characters, and not easy to guess.' })
  newPassword!: string;
}

/** Throws Refusal unless the viewer knows the current password and the new one is good. */
async function checkChange(context: UsersContext, input: ChangePasswordInput): Promise<void> {
  const user = await context.em.findOneOrFail(User, { id: context.userId });
  await checkPassword(input.newPassword, user, 'newPassword');
  await checkOwnPassword(context, input.currentPassword, 'currentPassword');
}

/**
 * Keeps the password and opens a new session for whoever asks, whose session must be live. Access tokens end with the
 * session they name: a new one is the only kind that those given out before do not belong to.
 */
async function keepPassword(context: UsersContext, passwordHash: string): Promise<IssuedSession> {
  const { viewer, userId } = context;
  const now = new Date();
  return context.em.transactional(async (em) => {
    const asking = { id: viewer.sessionId ?? '', userId };
    const session = await em.findOne(Session, asking, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!session?.isLive(now)) throw sessionExpired();
    await em.nativeUpdate(User, { id: userId }, { passwordHash });
    const issued = await openSession(em, userId, viewer);
    await addMessage(context, em, 'PASSWORD_CHANGED', { userId, source: issued.sessionId, data: {} });
    return issued;
  });
}

@Resolver()
export class ChangePasswordResolver {
  @Authorized()
  @Refusable()
  @Mutation(() => SessionPayload, {
    description:
      'Changes the password, ends all sessions of the person with all their tokens, and opens a new one here.',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The old password and the new one.' })
    input: ChangePasswordInput,
    @Ctx() context: UsersContext,
  ) {
    await checkChange(context, input);
    const issued = await keepPassword(context, await hashPassword(input.newPassword, { urgent: true }));
    await revokeSessions(context, { userId: issued.userId, except: issued.sessionId });
    const inCookies = context.viewer.refreshToken !== undefined;
    return deliverSession(context, issued, inCookies ? SessionTransport.COOKIE : SessionTransport.HEADER);
  }
}
