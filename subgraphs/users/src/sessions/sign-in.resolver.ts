import { Allow, RateLimited, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { authenticate } from './authenticate.ts';
import { SessionPayload, SessionTransport } from './session.payload.ts';
import { startSessionOrChallenge } from './start-session.ts';

@InputType({ description: 'Who signs in.' })
class SignInInput {
  @Field(() => String, { description: 'The e-mail address of the account, or its mainland mobile number.' })
  email!: string;

  @Field(() => String, { description: 'Its password.' })
  password!: string;

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

@Resolver()
export class SignInResolver {
  @Refusable()
  @RateLimited(120, 60)
  @Allow('ANYONE')
  @Mutation(() => SessionPayload, {
    description:
      'Opens a session; where the account has a second factor, answers with a challenge for `confirmSignIn`. Too many wrong attempts are RATE_LIMITED.',
  })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Who signs in.' }) input: SignInInput,
    @Ctx() context: UsersContext,
  ) {
    const deviceToken = input.deviceToken ?? context.viewer.deviceToken;
    const { email: name, password, transport, keepAccount } = input;
    const { id, passwordHash, deletionDueAt } = await authenticate(context, { name, password, deviceToken });
    return startSessionOrChallenge(context, { id, passwordHash, deletionDueAt, deviceToken, keepAccount }, transport);
  }
}
