import {
  Allow,
  Cached,
  ConnectionArgs,
  connectionOf,
  DateTime,
  decodeCursor,
  isUuid,
  NumberedPageArgs,
  offsetOf,
  pageOf,
  pageSize,
} from '@minijd/subgraph';
import { sql } from 'kysely';
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { managedShop } from '../../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { PromotionScope } from '../../pricing/index.ts';
import { CouponState } from '../promotion-state.ts';
import { Coupon } from './coupon.entity.ts';
import { claimableCoupons, couponById, selectCoupons, selectUserCoupons } from './coupon.rows.ts';
import { UserCoupon, UserCouponStatus } from './user-coupon.entity.ts';

const CouponConnection = connectionOf(Coupon, 'Coupon', { cached: 60 });
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

const LONGEST_SEARCH = 60;

@ArgsType()
class ManagedCouponsArgs extends NumberedPageArgs {
  @Field(() => CouponState, { nullable: true, description: 'Only those in this state.' })
  state?: CouponState | null;

  @Field(() => String, {
    nullable: true,
    description: 'Searches code and names; only the first 60 characters are used.',
  })
  search?: string | null;
}

/** The id inside a cursor; null when it holds something else. */
function idIn(cursor: string): string | null {
  const id = String(decodeCursor(cursor, 1)[0]);
  return isUuid(id) ? id : null;
}

async function couponPage(query: ReturnType<typeof selectCoupons>, { first, after }: ConnectionArgs, skipped = 0) {
  const rows = await query
    .$call((page) => (after == null ? page : page.where('id', '<', idIn(after))))
    .orderBy('id', 'desc')
    .limit(pageSize(first) + 1)
    .offset(skipped)
    .execute();
  const countAll = async () => {
    const counted = query.clearSelect().select((eb) => eb.fn.countAll<number>().as('count'));
    return Number((await counted.executeTakeFirstOrThrow()).count);
  };
  return pageOf(rows, { first, after: after ?? undefined, skipped, cursorOf: (row) => [row.id], countAll });
}

interface CouponFilter extends Pick<ManagedCouponsArgs, 'state' | 'search'> {
  /** Only those of this shop. */
  sellerId: string | undefined;
}

function managedCoupons(db: OrdersDatabase, { state, search, sellerId }: CouponFilter) {
  const now = new Date();
  const wanted = [...(search?.trim() ?? '')].slice(0, LONGEST_SEARCH).join('').toLowerCase();
  const named = sql<boolean>`position(${wanted} in lower(concat_ws(' ', code, name_zh, name_en))) > 0`;
  return selectCoupons(db)
    .$if(sellerId !== undefined, (query) => query.where('seller_id', '=', sellerId ?? null))
    .$if(wanted !== '', (query) => query.where(named))
    .$if(state === CouponState.SCHEDULED, (query) => query.where('active', '=', true).where('starts_at', '>', now))
    .$if(state === CouponState.ACTIVE, (query) =>
      query.where('active', '=', true).where('starts_at', '<=', now).where('ends_at', '>', now),
    )
    .$if(state === CouponState.ENDED, (query) =>
      query.where((eb) => eb.or([eb('active', '=', false), eb('ends_at', '<=', now)])),
    );
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
  @Cached(60)
  @Query(() => CouponConnection, { nullable: true, description: 'Coupons that can be claimed now, newest first.' })
  availableCoupons(@Args(() => AvailableCouponsArgs) args: AvailableCouponsArgs, @Ctx() { db }: OrdersContext) {
    const { sellerId } = args;
    const claimable = claimableCoupons(db);
    if (sellerId == null) return couponPage(claimable, args);
    const named = sql<boolean>`scope_ids @> ${JSON.stringify([sellerId])}::jsonb`;
    const forShop = claimable.where((eb) =>
      eb.or([
        eb.and([eb('scope', '=', PromotionScope.SELLER), named]),
        eb('seller_id', '=', isUuid(sellerId) ? sellerId : null),
      ]),
    );
    return couponPage(forShop, args);
  }

  @Allow('SELLER', 'coupon:read')
  @Query(() => CouponConnection, {
    nullable: true,
    description: "The coupons of the viewer's shop, newest first; all for administrators.",
  })
  coupons(@Args(() => ManagedCouponsArgs) args: ManagedCouponsArgs, @Ctx() context: OrdersContext) {
    const sellerId = managedShop(context, 'coupon:read');
    const narrowed = managedCoupons(context.db, { ...args, sellerId });
    return couponPage(narrowed, args, offsetOf(args));
  }

  @Allow('SELLER', 'coupon:read')
  @Query(() => Coupon, { nullable: true, description: 'A coupon; of the own shop, for sellers.' })
  async coupon(@Arg('id', () => ID, { description: 'Which coupon.' }) id: string, @Ctx() context: OrdersContext) {
    const sellerId = managedShop(context, 'coupon:read');
    const coupon = isUuid(id) ? await context.load(couponById, id) : undefined;
    return sellerId === undefined || coupon?.sellerId === sellerId ? coupon : undefined;
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
