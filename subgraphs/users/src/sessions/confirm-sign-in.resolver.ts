import { Allow, isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { useCode } from '../second-factor/index.ts';
import type { UsersContext } from '../users-context.ts';
import { SessionPayload, SessionTransport } from './session.payload.ts';
import { challengeExpired } from './session.refusals.ts';
import type { ChallengedUser } from './sign-in-challenges.ts';
import { refuseWhileDeleted, startSession } from './start-session.ts';

@InputType({ description: 'The second step of a sign-in.' })
class ConfirmSignInInput {
  @Field(() => String, { description: 'The `challenge.token` that `signIn` answered with.' })
  challenge!: string;

  @Field(() => String, { description: 'The 6-digit code of the authenticator app, or a recovery code.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'From `tokens` of an earlier sign-in on this device; browsers have it in a cookie.',
  })
  deviceToken?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Keep an account whose owner asked for its deletion; without it that is refused: DELETION_REQUESTED.',
  })
  keepAccount!: boolean;

  @Field(() => SessionTransport, { defaultValue: SessionTransport.HEADER, description: 'How to keep the session.' })
  transport!: SessionTransport;
}

/** The person whose password was given in this browser or app; throws Refusal when none was, or too long ago. */
async function verifiedUser({ db, challenges, viewer }: UsersContext, token: string): Promise<ChallengedUser> {
  const id = challenges.userIdIn(token);
  const user = isUuid(id)
    ? await db
        .selectFrom('user')
        .select(['id', 'password_hash as passwordHash', 'deletion_due_at as deletionDueAt'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!user || !challenges.verify(token, user, viewer)) throw challengeExpired();
  return user;
}

@Resolver()
export class ConfirmSignInResolver {
  @Refusable()
  @Allow('ANYONE')
  @Mutation(() => SessionPayload, {
    description:
      'Completes a sign-in with a code, in the same browser or app and network in which the password was given. Too many wrong codes are RATE_LIMITED.',
  })
  async confirmSignIn(
    @Arg('input', () => ConfirmSignInInput, { description: 'The second step.' }) input: ConfirmSignInInput,
    @Ctx() context: UsersContext,
  ) {
    const deviceToken = input.deviceToken ?? context.viewer.deviceToken;
    const user = await verifiedUser(context, input.challenge);
    refuseWhileDeleted(user, input.keepAccount);
    await useCode(context, user.id, { code: input.code, deviceToken });
    return startSession(context, { ...user, deviceToken, keepAccount: input.keepAccount }, input.transport);
  }
}
