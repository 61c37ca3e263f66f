import { LockMode } from '@mikro-orm/core';
import { Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { User } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { authenticate } from './authenticate.ts';
import { deliverSession } from './deliver-session.ts';
import { openSession } from './issued-session.ts';
import { SessionPayload, SessionTransport } from './session.payload.ts';
import { wrongCredentials } from './session.refusals.ts';

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

  @Field(() => SessionTransport, { defaultValue: SessionTransport.HEADER, description: 'How to keep the session.' })
  transport!: SessionTransport;
}

@Resolver()
export class SignInResolver {
  @Refusable()
  @Mutation(() => SessionPayload, { description: 'Opens a session. Too many wrong attempts are RATE_LIMITED.' })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Who signs in.' }) input: SignInInput,
    @Ctx() context: UsersContext,
  ) {
    const deviceToken = input.deviceToken ?? context.viewer.deviceToken;
    const { id, passwordHash } = await authenticate(context, {
      name: input.email,
      password: input.password,
      deviceToken,
    });
    const issued = await context.em.transactional(async (em) => {
      // A password that is replaced meanwhile opens nothing: its sessions have ended.
      const unchanged = await em.findOne(User, { id, passwordHash }, { lockMode: LockMode.PESSIMISTIC_READ });
      if (!unchanged) throw wrongCredentials();
      return openSession(em, id, context.viewer);
    });
    const kept = context.throttle.deviceToken(id, deviceToken);
    return deliverSession(context, { ...issued, deviceToken: kept }, input.transport);
  }
}
