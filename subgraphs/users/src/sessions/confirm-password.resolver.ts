import { DateTime, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { checkOwnPassword } from './own-password.ts';
import { RECENT_MS, rememberPassword } from './recent-password.ts';

@InputType({ description: 'What proves that whoever asks is still the one who signed in.' })
class ConfirmPasswordInput {
  @Field(() => String, { description: 'The password of the account.' })
  password!: string;
}

@ObjectType({ description: 'Whether the password was confirmed.' })
class ConfirmPasswordPayload extends Payload {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until then this session does what is otherwise refused with PASSWORD_REQUIRED.',
  })
  confirmedUntil?: Date;
}

@Resolver()
export class ConfirmPasswordResolver {
  @Authorized()
  @Refusable()
  @Mutation(() => ConfirmPasswordPayload, {
    description: 'Confirms the password of the viewer, for mutations that were refused with PASSWORD_REQUIRED.',
  })
  async confirmPassword(
    @Arg('input', () => ConfirmPasswordInput, { description: 'What proves who asks.' }) input: ConfirmPasswordInput,
    @Ctx() context: UsersContext,
  ) {
    await checkOwnPassword(context, input.password, 'password');
    const confirmedAt = await rememberPassword(context);
    return { confirmedUntil: new Date(confirmedAt.getTime() + RECENT_MS) };
  }
}
