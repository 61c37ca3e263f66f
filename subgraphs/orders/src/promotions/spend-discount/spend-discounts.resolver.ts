import {
  Allow,
  connectionOf,
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
import { CouponState } from '../promotion-state.ts';
import { SpendDiscount } from './spend-discount.entity.ts';
import { selectSpendDiscounts, spendDiscountById } from './spend-discount.rows.ts';

const SpendDiscountConnection = connectionOf(SpendDiscount, 'SpendDiscount');
const LONGEST_SEARCH = 60;

@ArgsType()
class SpendDiscountsArgs extends NumberedPageArgs {
  @Field(() => CouponState, { nullable: true, description: 'Only those in this state.' })
  state?: CouponState | null;

  @Field(() => String, {
    nullable: true,
    description: 'Searches code and names; only the first 60 characters are used.',
  })
  search?: string | null;
}

function narrowed(db: OrdersDatabase, { state, search }: SpendDiscountsArgs, sellerId: string | undefined) {
  const now = new Date();
  const wanted = [...(search?.trim() ?? '')].slice(0, LONGEST_SEARCH).join('').toLowerCase();
  const named = sql<boolean>`position(${wanted} in lower(concat_ws(' ', code, name_zh, name_en))) > 0`;
  return selectSpendDiscounts(db)
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

@Resolver()
export class SpendDiscountsResolver {
  @Allow('SELLER', 'coupon:read')
  @Query(() => SpendDiscountConnection, {
    nullable: true,
    description: "The spend discounts of the viewer's shop, newest first; all for administrators.",
  })
  async spendDiscounts(@Args(() => SpendDiscountsArgs) args: SpendDiscountsArgs, @Ctx() context: OrdersContext) {
    const { first } = args;
    const found = narrowed(context.db, args, managedShop(context, 'coupon:read'));
    const skipped = offsetOf(args);
    const after = args.after ?? undefined;
    const cursor = after === undefined ? undefined : String(decodeCursor(after, 1)[0]);
    const rows = await found
      .$call((page) => (cursor === undefined ? page : page.where('id', '<', isUuid(cursor) ? cursor : null)))
      .orderBy('id', 'desc')
      .limit(pageSize(first) + 1)
      .offset(skipped)
      .execute();
    const countAll = async () => {
      const counted = found.clearSelect().select((eb) => eb.fn.countAll<number>().as('count'));
      return Number((await counted.executeTakeFirstOrThrow()).count);
    };
    return pageOf(rows, { first, after, skipped, cursorOf: (row) => [row.id], countAll });
  }

  @Allow('SELLER', 'coupon:read')
  @Query(() => SpendDiscount, { nullable: true, description: 'A spend discount; of the own shop, for sellers.' })
  async spendDiscount(
    @Arg('id', () => ID, { description: 'Which spend discount.' }) id: string,
    @Ctx() context: OrdersContext,
  ) {
    const sellerId = managedShop(context, 'coupon:read');
    const rule = await context.load(spendDiscountById, id);
    return sellerId === undefined || rule?.sellerId === sellerId ? rule : undefined;
  }
}
