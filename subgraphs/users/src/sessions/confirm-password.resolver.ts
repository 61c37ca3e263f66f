import { Allow, DateTime, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { codeRequired, hasSecondFactor, useCode } from '../second-factor/index.ts';
import type { UsersContext } from '../users-context.ts';
import { checkOwnPassword } from './own-password.ts';
import { passwordIsRecent, RECENT_MS, rememberPassword } from './recent-password.ts';

@InputType({ description: 'Password and code of the viewer.' })
class ConfirmPasswordInput {
  @Field(() => String, { description: 'The password of the account.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where the account has a second factor: the 6-digit code of the app, or a recovery code.',
  })
  code?: string | null;
}

@ObjectType({ description: 'Whether the password was confirmed.' })
class ConfirmPasswordPayload extends Payload {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until then this session can use operations that need a recent password.',
  })
  confirmedUntil?: Date;
}

/** Throws Refusal unless no code is needed, or the right one is given. */
async function checkOwnCode(context: UsersContext, code: string | null | undefined): Promise<void> {
  if (!(await hasSecondFactor(context, context.userId))) return;
  if (!code) throw codeRequired();
  await useCode(context, context.userId, { code });
}

@Resolver()
export class ConfirmPasswordResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => ConfirmPasswordPayload, {
    description: 'Confirms the password of the viewer, for mutations that were refused with PASSWORD_REQUIRED.',
  })
  async confirmPassword(
    @Arg('input', () => ConfirmPasswordInput, { description: 'Password and code.' }) input: ConfirmPasswordInput,
    @Ctx() context: UsersContext,
  ) {
    await checkOwnPassword(context, input.password, 'password');
    await checkOwnCode(context, input.code);
    const confirmedAt = await rememberPassword(context);
    return { confirmedUntil: new Date(confirmedAt.getTime() + RECENT_MS) };
  }

  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => Boolean, { description: 'Whether a session of a person gave the password in the last 15 minutes.' })
  _passwordIsRecent(
    @Arg('sessionId', () => ID, { description: 'Which session.' }) sessionId: string,
    @Arg('userId', () => ID, { description: 'Whose it is.' }) userId: string,
    @Ctx() { db }: UsersContext,
  ): Promise<boolean> {
    return passwordIsRecent(db, { sessionId, userId });
  }
}
