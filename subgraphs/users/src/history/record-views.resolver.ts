import { Allow, badInput, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { recordViews } from './record-views.ts';

const MOST_AT_ONCE = 20;

@ObjectType({ description: 'What was added to a browsing history.' })
class RecordViewsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many products; 0 while the history is switched off.' })
  recorded?: number;
}

@Resolver()
export class RecordViewsResolver {
  @Allow('ANYONE')
  @Refusable()
  @Mutation(() => RecordViewsPayload, {
    description:
      "Adds products to the viewer's browsing history, or to that of the device of a guest; repeatable. The last 500 of 180 days are kept. What is not for sale is left out.",
  })
  async recordViews(
    @Arg('productIds', () => [ID], { description: 'The products in the order they were seen, 20 at most.' })
    productIds: string[],
    @Ctx() context: UsersContext,
  ) {
    if (productIds.length > MOST_AT_ONCE) throw badInput(`productIds must not hold more than ${MOST_AT_ONCE} ids.`);
    return { recorded: await recordViews(context, productIds) };
  }
}
