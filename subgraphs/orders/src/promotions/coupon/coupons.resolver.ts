import {
  Allow,
  ConnectionArgs,
  connectionOf,
  DateTime,
  decodeCursor,
  isUuid,
  pageOf,
  pageSize,
} from '@minijd/subgraph';
import { sql } from 'kysely';
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { PromotionScope } from '../../pricing/index.ts';
import { Coupon } from './coupon.entity.ts';
import { claimableCoupons, selectCoupons, selectUserCoupons } from './coupon.rows.ts';
import { UserCoupon, UserCouponStatus } from './user-coupon.entity.ts';

const CouponConnection = connectionOf(Coupon, 'Coupon');
const UserCouponConnection = connectionOf(UserCoupon, 'UserCoupon');

@ArgsType()
export class MyCouponsArgs extends ConnectionArgs {
  @Field(() => UserCouponStatus, { nullable: true, description: 'Only those with this status.' })
  status?: UserCouponStatus | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that end before.' })
  endsBefore?: Date | null;
}

@ArgsType()
export class AvailableCouponsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: "Only those for this seller's goods." })
  sellerId?: string | null;
}

/** The id inside a cursor; null when it holds something else. */
function idIn(cursor: string): string | null {
  const id = String(decodeCursor(cursor, 1)[0]);
  return isUuid(id) ? id : null;
}

async function couponPage(query: ReturnType<typeof selectCoupons>, { first, after }: ConnectionArgs) {
  const rows = await query
    .$call((page) => (after == null ? page : page.where('id', '<', idIn(after))))
    .orderBy('id', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  const countAll = async () => {
    const counted = query.clearSelect().select((eb) => eb.fn.countAll<number>().as('count'));
    return Number((await counted.executeTakeFirstOrThrow()).count);
  };
  return pageOf(rows, { first, after: after ?? undefined, cursorOf: (row) => [row.id], countAll });
}

/** Claimed coupons of somebody: which have come to a status, or end soon. */
function claimedBy(db: OrdersDatabase, userId: string, { status, endsBefore }: MyCouponsArgs) {
  const own = selectUserCoupons(db)
    .innerJoin('coupon', 'coupon.id', 'user_coupon.coupon_id')
    .where('user_coupon.user_id', '=', userId)
    .$call((query) => (endsBefore == null ? query : query.where('coupon.ends_at', '<', endsBefore)));
  if (!status) return own;
  if (status === UserCouponStatus.HELD || status === UserCouponStatus.USED) {
    return own.where('user_coupon.status', '=', status);
  }
  const isOver = status === UserCouponStatus.EXPIRED;
  return own.where('user_coupon.status', '=', 'AVAILABLE').where('coupon.ends_at', isOver ? '<=' : '>', new Date());
}

@Resolver()
export class CouponsResolver {
  @Allow('ANYONE')
  @Query(() => CouponConnection, { nullable: true, description: 'Coupons that can be claimed now, newest first.' })
  availableCoupons(@Args(() => AvailableCouponsArgs) args: AvailableCouponsArgs, @Ctx() { db }: OrdersContext) {
    const { sellerId } = args;
    const claimable = claimableCoupons(db);
    if (sellerId == null) return couponPage(claimable, args);
    const named = sql<boolean>`scope_ids @> ${JSON.stringify([sellerId])}::jsonb`;
    return couponPage(claimable.where('scope', '=', PromotionScope.SELLER).where(named), args);
  }

  @Allow('coupon:read')
  @Query(() => CouponConnection, { nullable: true, description: 'All coupons, newest first.' })
  coupons(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() { db }: OrdersContext) {
    return couponPage(selectCoupons(db), args);
  }

  @Allow('SIGNED_IN')
  @Query(() => UserCouponConnection, { nullable: true, description: "The viewer's claimed coupons, newest first." })
  async myCoupons(@Args(() => MyCouponsArgs) args: MyCouponsArgs, @Ctx() { db, userId }: OrdersContext) {
    const { first, after } = args;
    const own = claimedBy(db, userId, args);
    const rows = await own
      .$call((page) => (after == null ? page : page.where('user_coupon.id', '<', idIn(after))))
      .orderBy('user_coupon.id', 'desc')
      .limit(pageSize(first) + 1)
      .execute();
    const countAll = async () => {
      const counted = own.clearSelect().select((eb) => eb.fn.countAll<number>().as('count'));
      return Number((await counted.executeTakeFirstOrThrow()).count);
    };
    return pageOf(rows, { first, after: after ?? undefined, cursorOf: (row) => [row.id], countAll });
  }
}
