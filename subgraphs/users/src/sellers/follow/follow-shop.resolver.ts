import {
  Allow,
  badInput,
  ConnectionArgs,
  connectionOf,
  decodeCursor,
  isUuid,
  loadOne,
  PerPerson,
  pageOf,
  pageSize,
  Refusable,
  Refusal,
} from '@minijd/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { lockUser, User, type UserRow } from '../../accounts/index.ts';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { Seller } from '../seller/seller.entity.ts';
import { type SellerRow, sellerById } from '../seller/seller.rows.ts';
import { SellerPayload, unknownSeller } from '../seller/suspend-seller.resolver.ts';
import { ShopFollow } from './shop-follow.entity.ts';

const MOST = 500;
const FollowedShopConnection = connectionOf(Seller, 'FollowedShop');

/** Of the viewer, by shop. */
const followOf = loadOne<{ sellerId: string }, UsersContext>(
  (ids, { db, userId }) =>
    db
      .selectFrom('shop_follow')
      .select('seller_id as sellerId')
      .where('user_id', '=', userId)
      .where('seller_id', 'in', ids)
      .execute(),
  (row) => row.sellerId,
);

@Resolver(() => Seller)
export class FollowShopResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SellerPayload, { description: `Follows a shop, ${MOST} at most; repeatable.` })
  followShop(@Arg('sellerId', () => ID, { description: 'Which shop.' }) id: string, @Ctx() context: UsersContext) {
    return change(context, id, async (db, userId) => {
      if ((await countFollowed(db, userId)) >= MOST) throw tooMany();
      const { id: followId } = new ShopFollow();
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('shop_follow')
        .values({ id: followId, user_id: userId, seller_id: id })
        .onConflict((conflict) => conflict.columns(['user_id', 'seller_id']).doNothing())
        .executeTakeFirstOrThrow();
      return Number(numInsertedOrUpdatedRows);
    });
  }

  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SellerPayload, { description: 'Unfollows a shop; idempotent.' })
  unfollowShop(@Arg('sellerId', () => ID, { description: 'Which shop.' }) id: string, @Ctx() context: UsersContext) {
    return change(context, id, async (db, userId) => {
      const { numDeletedRows } = await db
        .deleteFrom('shop_follow')
        .where('user_id', '=', userId)
        .where('seller_id', '=', id)
        .executeTakeFirstOrThrow();
      return -Number(numDeletedRows);
    });
  }

  @PerPerson(60)
  @FieldResolver(() => Boolean, { description: 'Whether the viewer follows it.' })
  isFollowed(@Root() { id }: SellerRow, @Ctx() context: UsersContext): boolean | Promise<boolean> {
    if (!context.viewer.userId) return false;
    return context.load(followOf, id).then((follow) => follow !== undefined);
  }
}

@Resolver(() => User)
export class FollowedShopsResolver {
  @Allow('SELF')
  @FieldResolver(() => FollowedShopConnection, {
    nullable: true,
    description: 'Shops they follow, the latest first; for themselves only.',
  })
  async followedShops(
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Root() { id: userId }: UserRow,
    @Ctx() context: UsersContext,
  ) {
    const follows = await context.db
      .selectFrom('shop_follow')
      .select(['id', 'seller_id as sellerId'])
      .where('user_id', '=', userId)
      .$call((query) => (after == null ? query : query.where('id', '<', idIn(after))))
      .orderBy('id', 'desc')
      .limit(pageSize(first) + 1)
      .execute();
    const idOf = new Map(follows.map(({ id, sellerId }) => [sellerId, id]));
    const shops = await Promise.all(follows.map(({ sellerId }) => context.load(sellerById, sellerId)));
    return pageOf(
      shops.filter((shop) => shop !== undefined),
      {
        ...{ first, after: after ?? undefined },
        cursorOf: ({ id }) => [idOf.get(id) ?? ''],
        countAll: () => countFollowed(context.db, userId),
      },
    );
  }
}

/** Adds or removes a follow, and changes the shop's count by `by`. */
async function change(
  context: UsersContext,
  sellerId: string,
  by: (db: UsersDatabase, userId: string) => Promise<number>,
) {
  const { em, userId } = context;
  await em.transactional(async (transaction) => {
    const db: UsersDatabase = transaction.getKysely();
    await lockUser(transaction, userId);
    const known =
      isUuid(sellerId) && (await db.selectFrom('seller').select('id').where('id', '=', sellerId).executeTakeFirst());
    if (!known) throw unknownSeller();
    const difference = await by(db, userId);
    if (difference === 0) return;
    await db
      .updateTable('seller')
      .set((eb) => ({ follower_count: eb('follower_count', '+', difference) }))
      .where('id', '=', sellerId)
      .execute();
  });
  return { seller: await context.load(sellerById, sellerId) };
}

async function countFollowed(db: UsersDatabase, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('shop_follow')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return count;
}

function idIn(cursor: string): string {
  const id = String(decodeCursor(cursor, 1)[0]);
  if (!isUuid(id)) throw badInput('after is not a cursor of this list.');
  return id;
}

const tooMany = () =>
  new Refusal('LIMIT_REACHED', {
    'zh-CN': `最多关注${MOST}家店铺，请先取消一些。`,
    en: `You can follow ${MOST} shops. Unfollow some first.`,
  });
