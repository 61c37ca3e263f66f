import { Allow, DateTime, Payload, Refusable } from '@minijd/subgraph';
import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';

@ObjectType({ description: 'Whether a person may have all that the shop holds about them, now.' })
class BeginDataDownloadPayload extends Payload {
  @Field(() => DateTime, { nullable: true, description: 'When it was begun; null when it was refused.' })
  begunAt?: Date;
}

@Resolver()
export class BeginDataDownloadResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => BeginDataDownloadPayload, {
    description:
      'What `GET /account/data.json` asks before it sends a person all that the shop holds about them. The password must have been given lately: PASSWORD_REQUIRED. RATE_LIMITED.',
  })
  async beginDataDownload(@Ctx() context: UsersContext) {
    await context.requireRecentPassword();
    await context.countRequest(`data of ${context.userId}`);
    return { begunAt: new Date() };
  }
}
