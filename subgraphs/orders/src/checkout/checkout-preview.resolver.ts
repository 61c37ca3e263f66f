import { Allow, MoneyType, price, Refusal, type UserError } from '@minijd/subgraph';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { estimateTo } from '../fulfilment/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import {
  type Basket,
  discountParts,
  discountsFor,
  FIRST_POINTS_RULES,
  linePrice,
  partsOf,
  priceBasket,
} from '../pricing/index.ts';
import {
  isUnclaimed,
  pointsBalance,
  suggestCoupons,
  UserCoupon,
  usableCoupons,
  userCouponById,
} from '../promotions/index.ts';
import { CheckoutLineInput } from './checkout-line.input.ts';
import { type CheckoutLine, CheckoutPreview, CouponOption } from './checkout-preview.type.ts';
import { couponOptions } from './coupon-options.ts';
import { type Quote, type QuotedLine, quote } from './quote.ts';
import { recipientAt } from './recipient.ts';
import { beyondPerson } from './units-per-person.ts';
import { overLimit, unpaidHold } from './unpaid/unpaid-limits.ts';
import { wantedLines } from './wanted-lines.ts';

@InputType({ description: 'The goods and the address of a checkout.' })
export class CheckoutInput {
  @Field(() => ID, { nullable: true, description: "One of the viewer's addresses." })
  addressId?: string | null;

  @Field(() => [CheckoutLineInput], { nullable: true, description: 'Absent: the selected lines of the cart.' })
  lines?: CheckoutLineInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Coupons to use, 5 at most: ids of claimed ones, or of coupons that can be claimed.',
  })
  couponIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Uses the cheapest combination of coupons, unless `couponIds` is given.',
  })
  bestCoupons?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Includes coupons that the viewer can still claim; placing the order claims those it uses.',
  })
  unclaimedCoupons?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Points to spend.' })
  usePoints?: number | null;
}

const NO_GOODS: Basket = {
  ...{ goods: [], spendDiscounts: [], coupons: [], freight: [] },
  ...{ points: 0, pointsRules: FIRST_POINTS_RULES },
};

interface PreviewRow extends Omit<CheckoutPreview, 'spendablePoints'> {
  basket: Basket;
  mostPoints: number;
  considered: { unclaimed: boolean };
}

/** Prices the goods as requested; twice with the best coupons, because that choice depends on the basket. */
async function pricedFor(context: OrdersContext, input: CheckoutInput, province: string | undefined): Promise<Quote> {
  const plain = await quoteFor(context, input, province);
  if (!input.bestCoupons || input.couponIds) return plain;
  const couponIds = suggestCoupons(plain.basket, await usableCoupons(context, consideredBy(input)));
  return couponIds.length > 0 ? quoteFor(context, { ...input, couponIds }, province) : plain;
}

const consideredBy = ({ unclaimedCoupons }: CheckoutInput) => ({ unclaimed: unclaimedCoupons === true });

interface Place {
  province?: string;
  problems: Refusal[];
}

async function placeOf(context: OrdersContext, addressId: string | null | undefined): Promise<Place> {
  if (!addressId) return { problems: [] };
  return orRefused(
    async () => ({ province: (await recipientAt(context, addressId)).province, problems: [] }),
    (problem) => ({ problems: [problem] }),
  );
}

function quoteFor(context: OrdersContext, input: CheckoutInput, province: string | undefined): Promise<Quote> {
  const nothing = (problem: Refusal): Quote => {
    const { parts: _, rejections: __, ...priced } = priceBasket(NO_GOODS);
    return { ...priced, lines: [], basket: NO_GOODS, perPerson: new Map(), problems: [problem] };
  };
  return orRefused(async () => {
    const wanted = await wantedLines(context, input.lines);
    return quote(context, { wanted, userCouponIds: input.couponIds ?? [], points: input.usePoints ?? 0, province });
  }, nothing);
}

async function orRefused<Result>(attempt: () => Promise<Result>, refused: (problem: Refusal) => Result) {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}

/** What the person cannot order now: before paying for other things, or any more of it. */
async function limitsOf({ lines, perPerson, problems }: Quote, { db, userId, settings }: OrdersContext) {
  if (lines.length === 0) return [];
  const unpaid = overLimit(lines, await unpaidHold(db, userId), settings);
  // A line of more than one person may buy is among the problems already.
  const bought = problems.length === 0 ? await beyondPerson(db, userId, lines, perPerson) : undefined;
  return [unpaid, bought].filter((problem) => problem !== undefined);
}

function previewLine(line: QuotedLine): CheckoutLine {
  return {
    sku: { id: line.skuId },
    seller: { id: line.sellerId },
    quantity: line.quantity,
    unitPrice: price(line.unitPriceMinor),
    total: price(line.unitPriceMinor * line.quantity),
    price: linePrice({ ...line, ...partsOf(line) }),
    available: line.available,
  };
}

@Resolver(() => CheckoutPreview)
export class CheckoutPreviewResolver {
  @Allow('SIGNED_IN')
  @Query(() => CheckoutPreview, { nullable: true, description: 'Prices a checkout before it is placed.' })
  async checkoutPreview(
    @Arg('input', () => CheckoutInput, { description: 'The goods and the address.' }) input: CheckoutInput,
    @Ctx() context: OrdersContext,
  ): Promise<PreviewRow> {
    const place = await placeOf(context, input.addressId);
    const quoted = await pricedFor(context, input, place.province);
    const { lines, totals, problems, discounts, basket, mostPoints } = quoted;
    const tooMuch = await limitsOf(quoted, context);
    const userErrors: UserError[] = [...problems, ...tooMuch, ...place.problems].map((problem) =>
      problem.in(context.viewer.locale),
    );
    return {
      ...{ userErrors, basket, mostPoints, considered: consideredBy(input) },
      addressId: place.problems.length === 0 ? (input.addressId ?? undefined) : undefined,
      deliveryEstimate: place.province === undefined ? undefined : estimateTo(context, place.province),
      lines: lines.map(previewLine),
      itemsTotal: price(totals.itemsTotalMinor),
      freight: price(totals.freightMinor),
      discount: price(totals.discountMinor),
      discountParts: discountParts(totals),
      discounts: discountsFor(context, discounts),
      total: price(totals.totalMinor),
    };
  }

  @FieldResolver(() => Int)
  async spendablePoints(@Root() { mostPoints }: PreviewRow, @Ctx() { db, userId }: OrdersContext) {
    return Math.min(mostPoints, await pointsBalance(db, userId));
  }

  @FieldResolver(() => MoneyType, { description: 'What a point is worth in it.' })
  pointWorth(@Root() { basket }: PreviewRow) {
    return price(basket.pointsRules.worthMinor);
  }

  @FieldResolver(() => [ID], { description: 'The coupons it is priced with; pass them to `placeOrder`.' })
  couponIds(@Root() { basket }: PreviewRow): string[] {
    return basket.coupons.map(({ userCouponId }) => userCouponId);
  }

  @FieldResolver(() => [UserCoupon], {
    description: 'Those of them that the viewer has claimed.',
  })
  appliedCoupons(@Root() { basket }: PreviewRow, @Ctx() context: OrdersContext) {
    const claimed = basket.coupons.filter((coupon) => !isUnclaimed(coupon));
    return Promise.all(claimed.map(({ userCouponId }) => context.load(userCouponById, userCouponId)));
  }

  @FieldResolver(() => [UserCoupon], {
    description: "The cheapest combination of the viewer's coupons; pass their ids as `couponIds`.",
  })
  async suggestedCoupons(@Root() { basket }: PreviewRow, @Ctx() context: OrdersContext) {
    const ids = suggestCoupons(basket, await usableCoupons(context));
    return Promise.all(ids.map((id) => context.load(userCouponById, id)));
  }

  @FieldResolver(() => [CouponOption], {
    description: "The viewer's valid coupons, highest discount first, without duplicates; see `unclaimedCoupons`.",
  })
  async coupons(@Root() { basket, considered }: PreviewRow, @Ctx() context: OrdersContext): Promise<CouponOption[]> {
    return couponOptions(context, basket, await usableCoupons(context, considered));
  }
}
