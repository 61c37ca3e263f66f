import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { disableSecondFactor, useCode } from '../second-factor/index.ts';
import type { UsersContext } from '../users-context.ts';
import { checkOwnPassword } from './own-password.ts';
import { replaceSessions } from './replace-sessions.ts';
import { SessionPayload } from './session.payload.ts';

@InputType({ description: 'Password and code of the viewer.' })
class DisableSecondFactorInput {
  @Field(() => String, { description: 'The password of the account.' })
  password!: string;

  @Field(() => String, { description: 'The 6-digit code of the authenticator app, or a recovery code.' })
  code!: string;
}

@Resolver()
export class DisableSecondFactorResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SessionPayload, {
    description:
      'Makes signing in ask for the password only, ends all sessions of the person, and opens a new one here. Administrators may be left with the rights of buyers.',
  })
  async disableSecondFactor(
    @Arg('input', () => DisableSecondFactorInput, { description: 'Password and code.' })
    input: DisableSecondFactorInput,
    @Ctx() context: UsersContext,
  ) {
    const { userId } = context;
    await checkOwnPassword(context, input.password, 'password');
    await useCode(context, userId, input);
    return (await replaceSessions(context, (em) => disableSecondFactor(em, userId))).delivered;
  }
}
