import { Allow, RateLimited, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { deliverSession } from './deliver-session.ts';
import { SessionPayload, SessionTransport } from './session.payload.ts';
import { signUp } from './sign-up.ts';

@InputType({ description: 'Who opens an account.' })
class SignUpInput {
  @Field(() => String, { description: 'An e-mail address, to which a link is sent.' })
  email!: string;

  @Field(() => String, {
    description: '8 to 256 characters, and not easy to guess: not common, not made of names.',
  })
  password!: string;

  @Field(() => String, { nullable: true, description: 'The name others see, 1 to 40 characters.' })
  displayName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'From `tokens` of an earlier sign-in on this device; browsers have it in a cookie.',
  })
  deviceToken?: string | null;

  @Field(() => SessionTransport, { defaultValue: SessionTransport.HEADER, description: 'How to keep the session.' })
  transport!: SessionTransport;
}

@Resolver()
export class SignUpResolver {
  @Refusable()
  @RateLimited(60, 60)
  @Allow('ANYONE')
  @Mutation(() => SessionPayload, {
    description:
      'Opens an account and a session. An e-mail to the address contains a link that proves it, or says that there is an account already; the answer does not reveal which.',
  })
  async signUp(
    @Arg('input', () => SignUpInput, { description: 'Who opens an account.' }) input: SignUpInput,
    @Ctx() context: UsersContext,
  ) {
    const deviceToken = input.deviceToken ?? context.viewer.deviceToken;
    const issued = await signUp(context, input);
    const kept = context.throttle.deviceToken(issued.userId, deviceToken);
    return deliverSession(context, { ...issued, deviceToken: kept }, input.transport);
  }
}
