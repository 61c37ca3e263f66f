import {
  Allow,
  ConnectionArgs,
  connectionOf,
  decodeCursor,
  isUuid,
  MoneyType,
  pageOf,
  pageSize,
  price,
} from '@minijd/subgraph';
import { Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Order, visibleOrder } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { pointsBalance } from './points-balance.ts';
import { PointsEntry } from './points-entry.entity.ts';
import { pointsRulesNow } from './points-rules.rows.ts';

const PointsEntryConnection = connectionOf(PointsEntry, 'PointsEntry');
const SOON_MS = 30 * 86_400_000;

@ObjectType({ description: 'A balance of points.' })
export class PointsBalance {
  @Field(() => Int, { description: 'How many.' })
  points!: number;

  @Field(() => MoneyType, { description: 'Their value.' })
  worth!: MoneyType;

  @Field(() => Int, { description: 'How many of them expire within 30 days.' })
  expiringSoon!: number;
}

const selectEntries = (db: OrdersContext['db'], userId: string) =>
  db
    .selectFrom('points_entry')
    .select(['id', 'reason', 'points', 'balance_after as balanceAfter', 'order_id as orderId'])
    .select(['expires_at as expiresAt', 'at'])
    .where('user_id', '=', userId);

@Resolver(() => PointsEntry)
export class PointsResolver {
  @Allow('SIGNED_IN')
  @Query(() => PointsBalance, { nullable: true, description: "The viewer's points." })
  async pointsBalance(@Ctx() { db, userId }: OrdersContext): Promise<PointsBalance> {
    const points = await pointsBalance(db, userId);
    const later = await pointsBalance(db, userId, new Date(Date.now() + SOON_MS));
    const { worthMinor } = await pointsRulesNow(db);
    return { points, worth: price(points * worthMinor), expiringSoon: points - later };
  }

  @Allow('SIGNED_IN')
  @Query(() => PointsEntryConnection, {
    nullable: true,
    description: "The ledger of the viewer's points, newest first.",
  })
  async pointsEntries(
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { db, userId }: OrdersContext,
  ) {
    const cursor = after ? String(decodeCursor(after, 1)[0]) : undefined;
    const rows = await selectEntries(db, userId)
      .$call((page) => (cursor == null ? page : page.where('id', '<', isUuid(cursor) ? cursor : null)))
      .orderBy('id', 'desc')
      .limit(pageSize(first) + 1)
      .execute();
    const countAll = async () => {
      const counted = selectEntries(db, userId)
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('count'));
      return Number((await counted.executeTakeFirstOrThrow()).count);
    };
    return pageOf(rows, { first, after: after ?? undefined, cursorOf: (row) => [row.id], countAll });
  }

  @FieldResolver(() => Order, { nullable: true, description: 'The order of the change.' })
  order(@Root() { orderId }: PointsEntry, @Ctx() context: OrdersContext) {
    return orderId ? visibleOrder(context, orderId) : null;
  }
}
