import { Allow, Payload, Refusable, visitorOf } from '@minijd/subgraph';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { BrowsingHistory, ownHistory } from './browsing-history.resolver.ts';

@ObjectType({ description: 'A browsing history that was switched on or off.' })
class SwitchHistoryPayload extends Payload {
  @Field(() => BrowsingHistory, { nullable: true, description: 'The history; null when it was refused.' })
  history?: BrowsingHistory;
}

@Resolver()
export class SwitchHistoryResolver {
  @Allow('ANYONE')
  @Refusable()
  @Mutation(() => SwitchHistoryPayload, {
    description:
      'Says whether what the viewer looks at is recorded; for guests on this device. What is there already stays until it is removed.',
  })
  async switchHistory(
    @Arg('enabled', () => Boolean, { description: 'False: nothing is recorded any more.' }) enabled: boolean,
    @Ctx() context: UsersContext,
  ) {
    const visitorId = visitorOf(context.viewer);
    if (visitorId) await change(context, visitorId, enabled);
    return { history: await ownHistory(context) };
  }
}

async function change({ db }: UsersContext, visitorId: string, enabled: boolean): Promise<void> {
  if (enabled) await db.deleteFrom('history_pause').where('visitor_id', '=', visitorId).execute();
  else
    await db
      .insertInto('history_pause')
      .values({ visitor_id: visitorId, since: new Date() })
      .onConflict((conflict) => conflict.column('visitor_id').doNothing())
      .execute();
}
