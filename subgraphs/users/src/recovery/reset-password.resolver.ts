import { Allow, Payload, RateLimited, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { checkedEmail } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { askForLetter } from './ask-for-letter.ts';
import { resetPassword } from './reset-password.ts';
import { SentPayload } from './sent.payload.ts';

@InputType({ description: 'The account with the forgotten password.' })
class RequestPasswordResetInput {
  @Field(() => String, { description: 'The e-mail address of the account.' })
  email!: string;
}

@InputType({ description: 'A link of an e-mail, and a new password.' })
class ResetPasswordInput {
  @Field(() => String, { description: 'The token at the end of the link.' })
  token!: string;

  @Field(() => String, { description: '8 to 256 characters, and not easy to guess.' })
  newPassword!: string;
}

@ObjectType({ description: 'Whether a password was replaced.' })
class ResetPasswordPayload extends Payload {
  @Field(() => Boolean, { name: 'reset', description: 'Whether it was: sign in with the new one.' })
  isReset(@Root() payload: { reset?: boolean }): boolean {
    return payload.reset ?? false;
  }
}

@Resolver()
export class ResetPasswordResolver {
  @Refusable()
  @RateLimited(30, 60)
  @Allow('ANYONE')
  @Mutation(() => SentPayload, {
    description: 'Sends a link to reset the password to this address; the answer is the same without an account.',
  })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'The account.' }) input: RequestPasswordResetInput,
    @Ctx() context: UsersContext,
  ) {
    const email = checkedEmail(input.email);
    await context.countRequest(email);
    await askForLetter(context, 'users.sendPasswordReset', { email });
    return { sent: true };
  }

  @Refusable()
  @Allow('ANYONE')
  @Mutation(() => ResetPasswordPayload, {
    description:
      'Replaces the password by the link of an e-mail, which proves the address as well, and ends all sessions of the account. A link works once, for 30 minutes, and until the next one is sent: LINK_EXPIRED.',
  })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The link, and the new password.' })
    input: ResetPasswordInput,
    @Ctx() context: UsersContext,
  ) {
    await resetPassword(context, input);
    return { reset: true };
  }
}
