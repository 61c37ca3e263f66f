import { Allow, DateTime, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { User, type UserRow, userById } from '../accounts/index.ts';
import { SuspensionReason } from '../suspensions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { restoreUser, signOutUser, suspendUser } from './suspend-user.ts';

@InputType({ description: 'Whom to suspend, why and until when.' })
class SuspendUserInput {
  @Field(() => ID, { description: 'Whose account.' })
  userId!: string;

  @Field(() => SuspensionReason, { description: 'Why, for the person.' })
  reason!: SuspensionReason;

  @Field(() => String, { nullable: true, description: 'For administrators only; 1,000 characters at most.' })
  note?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends by itself; absent: when somebody restores them.',
  })
  until?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The suspension in force that this one takes the place of; without it, a second one is a CONFLICT.',
  })
  replaces?: string | null;
}

@InputType({ description: 'Whose account is acted on.' })
class PersonInput {
  @Field(() => ID, { description: 'Their id.' })
  userId!: string;
}

@ObjectType({ description: 'Somebody whose account was acted on.' })
class PersonPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'Who; null when it was refused.' })
  user?: UserRow;
}

@ObjectType({ description: 'Somebody who was signed out.' })
class SignOutUserPayload extends PersonPayload {
  @Field(() => Int, { nullable: true, description: 'How many sessions were ended.' })
  endedSessions?: number;
}

@Resolver()
export class SuspendUserResolver {
  @Allow('user:suspend')
  @Refusable()
  @Mutation(() => PersonPayload, {
    description:
      'Keeps somebody out: their sessions end within a second, and none opens until the end or `restoreUser`. They get an e-mail with the reason. Their orders go on, and so does a shop they act for. Needs a recent password. Not for oneself, those who are permitted more, or the last super administrator.',
  })
  async suspendUser(
    @Arg('input', () => SuspendUserInput, { description: 'Whom, why and until when.' }) input: SuspendUserInput,
    @Ctx() context: UsersContext,
  ) {
    await suspendUser(context, input);
    return { user: await context.load(userById, input.userId) };
  }

  @Allow('user:suspend')
  @Refusable()
  @Mutation(() => PersonPayload, {
    description:
      'Lets somebody in again who is suspended, and sends them an e-mail; repeatable. Needs a recent password.',
  })
  async restoreUser(
    @Arg('input', () => PersonInput, { description: 'Whom.' }) { userId }: PersonInput,
    @Ctx() context: UsersContext,
  ) {
    await restoreUser(context, userId);
    return { user: await context.load(userById, userId) };
  }

  @Allow('user:sign-out')
  @Refusable()
  @Mutation(() => SignOutUserPayload, {
    description:
      'Ends all sessions of somebody within a second; they can sign in again. Needs a recent password. Not for those who are permitted more.',
  })
  async signOutUser(
    @Arg('input', () => PersonInput, { description: 'Whom.' }) { userId }: PersonInput,
    @Ctx() context: UsersContext,
  ) {
    const endedSessions = await signOutUser(context, userId);
    return { user: await context.load(userById, userId), endedSessions };
  }
}
