import type { EntityManager } from '@mikro-orm/postgresql';
import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { User } from '../accounts/index.ts';
import { checkPassword, hashPassword } from '../credentials/index.ts';
import { addMessage } from '../messages/index.ts';
import type { UsersContext } from '../users-context.ts';
import { checkOwnPassword } from './own-password.ts';
import { replaceSessions } from './replace-sessions.ts';
import { SessionPayload } from './session.payload.ts';

@InputType({ description: 'The old password and the new one.' })
class ChangePasswordInput {
  @Field(() => String, { description: 'The current password.' })
  currentPassword!: string;

  @Field(() => String, { description: 'The new password: 8 to 256 characters, and not easy to guess.' })
  newPassword!: string;
}

/** Throws Refusal unless the current password is right and the new one is acceptable. */
async function checkChange(context: UsersContext, input: ChangePasswordInput): Promise<void> {
  const user = await context.em.findOneOrFail(User, { id: context.userId });
  await checkPassword(input.newPassword, user, 'newPassword');
  await checkOwnPassword(context, input.currentPassword, 'currentPassword');
}

@Resolver()
export class ChangePasswordResolver {
  @Allow('SIGNED_IN')
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
    const passwordHash = await hashPassword(input.newPassword, { urgent: true });
    const keep = async (em: EntityManager, source: string) => {
      await em.nativeUpdate(User, { id: context.userId }, { passwordHash });
      await addMessage(context, em, 'PASSWORD_CHANGED', { userId: context.userId, source, data: {} });
    };
    return (await replaceSessions(context, keep)).delivered;
  }
}
