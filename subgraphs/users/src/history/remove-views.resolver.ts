import type { EntityManager } from '@mikro-orm/postgresql';
import { Allow, badInput, DateTime, isUuid, LocalDate, Payload, Refusable, spanOf, visitorOf } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { BrowsingHistory, ownHistory } from './browsing-history.resolver.ts';
import { nothingChosen } from './history.refusals.ts';

const MOST_AT_ONCE = 100;

@InputType({ description: 'What to take out of a browsing history: one of these.' })
class RemoveViewsInput {
  @Field(() => [ID], { nullable: true, description: 'These products, 100 at most.' })
  productIds?: string[] | null;

  @Field(() => LocalDate, { nullable: true, description: 'All that was looked at last on this day.' })
  day?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: everything.' })
  all?: boolean | null;
}

@ObjectType({ description: 'A browsing history after something was taken out of it or brought back.' })
class HistoryPayload extends Payload {
  @Field(() => BrowsingHistory, { nullable: true, description: 'The history; null when it was refused.' })
  history?: BrowsingHistory;

  @Field(() => Int, { nullable: true, description: 'How many products were removed or brought back.' })
  count?: number;

  @Field(() => DateTime, { nullable: true, description: 'For `restoreViews`, which brings these back for an hour.' })
  removedAt?: Date;
}

@Resolver()
export class RemoveViewsResolver {
  @Allow('ANYONE')
  @Refusable()
  @Mutation(() => HistoryPayload, {
    description: "Takes products out of the viewer's browsing history; deleted for good after an hour. Repeatable.",
  })
  async removeViews(
    @Arg('input', () => RemoveViewsInput) input: RemoveViewsInput,
    @Ctx() context: UsersContext,
  ): Promise<Omit<HistoryPayload, 'userErrors'>> {
    const chosen = chosenBy(input);
    const removedAt = new Date();
    const count = await context.em.transactional(async (em) => {
      const removed = await chosen(ownViews(context, em.getKysely()).where('removed_at', 'is', null))
        .set({ removed_at: removedAt })
        .returning(['product_id as productId', 'viewed_at as viewedAt'])
        .execute();
      await announce(context, em, { removed });
      return removed.length;
    });
    return { history: await ownHistory(context), count, removedAt };
  }

  @Allow('ANYONE')
  @Refusable()
  @Mutation(() => HistoryPayload, {
    description:
      'Brings back what was removed at a moment; repeatable. After an hour there is nothing left to bring back.',
  })
  async restoreViews(
    @Arg('removedAt', () => DateTime, { description: 'As `removeViews` told.' }) removedAt: Date,
    @Ctx() context: UsersContext,
  ): Promise<Omit<HistoryPayload, 'userErrors'>> {
    const count = await context.em.transactional(async (em) => {
      const restored = await ownViews(context, em.getKysely())
        .where('removed_at', '=', removedAt)
        .set({ removed_at: null })
        .returning(['product_id as productId', 'viewed_at as viewedAt'])
        .execute();
      await announce(context, em, { restored });
      return restored.length;
    });
    return { history: await ownHistory(context), count };
  }
}

/** Nobody names a visitor: it is always the viewer's own. */
const ownViews = ({ viewer }: UsersContext, db: UsersDatabase) =>
  db.updateTable('viewed_product').where('visitor_id', '=', visitorOf(viewer) ?? null);

interface ChangedViews {
  removed?: { productId: string; viewedAt: Date }[];
  restored?: { productId: string; viewedAt: Date }[];
}

/** Tells those who keep whose views they were. */
async function announce(
  context: UsersContext,
  em: EntityManager,
  { removed = [], restored = [] }: ChangedViews,
): Promise<void> {
  const visitorId = visitorOf(context.viewer);
  if (!visitorId || removed.length + restored.length === 0) return;
  await context.emit(em, 'users.views.changed', {
    visitorId,
    removed: removed.map(({ productId }) => productId),
    restored: restored.map(({ productId, viewedAt }) => ({ productId, at: viewedAt.toISOString() })),
  });
}

type OwnViews = ReturnType<typeof ownViews>;

/** Narrows to what the input names; throws Refusal when that is nothing, or more than one thing. */
function chosenBy({ productIds, day, all }: RemoveViewsInput): (views: OwnViews) => OwnViews {
  if ([productIds, day, all || null].filter((one) => one != null).length !== 1) throw nothingChosen();
  if (all) return (views) => views;
  if (day != null) {
    const { from, to } = spanOf(day);
    return (views) => views.where('viewed_at', '>=', from).where('viewed_at', '<', to);
  }
  const ids = productIds ?? [];
  if (ids.length > MOST_AT_ONCE) throw badInput(`productIds must not hold more than ${MOST_AT_ONCE} ids.`);
  return (views) => views.where('product_id', '=', sql<string>`any(${ids.filter(isUuid)}::uuid[])`);
}
