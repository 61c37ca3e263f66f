import { Allow, checkedAll, DateTime, Payload, Refusable, Refusal } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { OBSTACLE_TEXTS } from './deletion-obstacle.ts';
import { deletionObstacles } from './deletion-obstacles.ts';
import { requestDeletion } from './request-deletion.ts';

@InputType({ description: 'What is to become of what the person leaves.' })
class RequestAccountDeletionInput {
  @Field(() => Boolean, { defaultValue: true, description: 'Whether their reviews stay, without a name.' })
  keepReviews!: boolean;
}

@ObjectType({ description: 'An account that is going to be deleted.' })
class RequestAccountDeletionPayload extends Payload {
  @Field(() => DateTime, { nullable: true, description: 'When. Until then, signing in can keep it.' })
  deletionDueAt?: Date;
}

/** Throws a Refusal for each thing that is not finished. */
async function refuseWhatIsOpen(context: UsersContext): Promise<void> {
  const obstacles = await deletionObstacles(context, context.userId);
  const refuse = (kind: keyof typeof OBSTACLE_TEXTS, count: number) => () => {
    throw new Refusal('DELETION_BLOCKED', OBSTACLE_TEXTS[kind](count));
  };
  checkedAll(Object.fromEntries(obstacles.map(({ kind, count }) => [kind, refuse(kind, count)])));
}

@Resolver()
export class RequestAccountDeletionResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => RequestAccountDeletionPayload, {
    description:
      'Asks for the deletion of the account, ends all its sessions and sends an e-mail. After 14 days the account is deleted for good; signing in before can keep it. What is not finished yet is refused, each with a reason: DELETION_BLOCKED. The password must have been given lately: PASSWORD_REQUIRED.',
  })
  async requestAccountDeletion(
    @Arg('input', () => RequestAccountDeletionInput, { description: 'What is to become of what they leave.' })
    input: RequestAccountDeletionInput,
    @Ctx() context: UsersContext,
  ) {
    await context.requireRecentPassword();
    await refuseWhatIsOpen(context);
    return { deletionDueAt: await requestDeletion(context, input) };
  }
}
