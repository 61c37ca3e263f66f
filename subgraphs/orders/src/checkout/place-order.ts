import { setTimeout as pause } from 'node:timers/promises';
import { fromDecimal } from '@minijd/money';
import {
  checkedAll,
  claimKey,
  earlierResult,
  type IdempotentRequest,
  idempotentRequest,
  optionalText,
  Refusal,
} from '@minijd/subgraph';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { type InvoiceDetails, invoiceDetails } from '../invoicing/index.ts';
import { abandonedBefore, failpoint } from '../kernel/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import type { AppliedDiscount, PricedLine } from '../pricing/index.ts';
import { claimOne, isUnclaimed } from '../promotions/index.ts';
import { refusals } from './checkout.refusals.ts';
import { acquireLease, type CheckoutRow, selectCheckouts } from './checkout-saga.rows.ts';
import { runCheckout } from './checkout-saga.ts';
import type { PlaceOrderInput } from './place-order.resolver.ts';
import { type Quote, quote } from './quote.ts';
import { type Recipient, recipientAt } from './recipient.ts';
import { beyondPerson } from './units-per-person.ts';
import { lockUnpaid, overLimit, payBefore, unpaidHold } from './unpaid/unpaid-limits.ts';
import { wantedLines } from './wanted-lines.ts';

/** How long a request waits for another one with the same key. */
const TIMEOUT_MS = 10_000;
const PAUSE_MS = 50;

/** Places an order and returns its id. All requests with the same key, parallel or later, place one order. */
export async function placeOrder(context: OrdersContext, input: PlaceOrderInput): Promise<string> {
  const { request, buyerNote, invoice } = checkedAll({
    request: () => idempotentRequest(context.userId, 'placeOrder', input),
    buyerNote: () => optionalText(input.buyerNote, { max: 200, lines: true, refuse: refusals.note }),
    invoice: () => (input.invoice ? [invoiceDetails(input.invoice)] : []),
  });
  const deadline = Date.now() + TIMEOUT_MS;
  while (Date.now() < deadline) {
    const earlier = await earlierResult(context.db, request);
    const placed = earlier
      ? await follow(context, earlier)
      : await start(context, request, { ...input, buyerNote, invoice });
    if (placed) return placed;
    await pause(PAUSE_MS);
  }
  throw refusals.stillPlacing();
}

/** The order of a checkout that another request began; undefined while that one is still running. */
async function follow(context: OrdersContext, id: string): Promise<string | undefined> {
  const checkout = await selectCheckouts(context.db).where('id', '=', id).executeTakeFirst();
  if (checkout?.step === 'AWAITING_PAYMENT') return id;
  const abandoned = await acquireLease(context.db, id, abandonedBefore(context));
  return abandoned && runCheckout(context, abandoned);
}

/** Begins a checkout under the key of `request`; undefined when another request has the key. */
async function start(
  context: OrdersContext,
  request: IdempotentRequest,
  input: CheckedInput,
): Promise<string | undefined> {
  try {
    const checkout = await claim(context, request, await prepare(context, input));
    if (!checkout) return undefined;
    failpoint(context, 'PRICED');
    return await runCheckout(context, checkout);
  } catch (error) {
    // Of parallel requests the first empties the cart, so the others find nothing to buy: then they return its order.
    if (error instanceof Refusal && (await earlierResult(context.db, request))) return undefined;
    throw error;
  }
}

/** A validated order input. */
interface CheckedInput extends Omit<PlaceOrderInput, 'invoice'> {
  invoice: InvoiceDetails[];
}

interface Prepared extends Recipient {
  lines: PricedLine[];
  userCouponIds: string[];
  /** Coupons among these that are claimed with this order. */
  unclaimedIds: string[];
  points: number;
  pointsRules: number;
  discounts: AppliedDiscount[];
  invoice: InvoiceDetails[];
  fromCart: boolean;
  buyerNote: string | undefined;
  /** What one person may buy, by SKU. */
  perPerson: ReadonlyMap<string, number>;
}

/** Prices with the present data; refuses what cannot be ordered as the buyer saw it. */
async function prepare(context: OrdersContext, input: CheckedInput): Promise<Prepared> {
  const [wanted, { province, ...recipient }] = await Promise.all([
    wantedLines(context, input.lines),
    recipientAt(context, input.addressId),
  ]);
  const request = { wanted, userCouponIds: input.couponIds ?? [], points: input.usePoints ?? 0, province };
  const quoted = await quote(context, request);
  refuseOtherPrice(quoted, input);
  return {
    ...recipient,
    lines: quoted.lines.map(({ available: _, ...line }) => line),
    userCouponIds: quoted.basket.coupons.map(({ userCouponId }) => userCouponId),
    unclaimedIds: quoted.basket.coupons.filter(isUnclaimed).map(({ couponId }) => couponId),
    points: request.points,
    pointsRules: quoted.basket.pointsRules.version,
    discounts: quoted.discounts,
    invoice: input.invoice,
    fromCart: !input.lines,
    buyerNote: input.buyerNote ?? undefined,
    perPerson: quoted.perPerson,
  };
}

function refuseOtherPrice({ problems: [problem], totals: { totalMinor } }: Quote, { expectedTotal }: CheckedInput) {
  if (problem) throw problem;
  const expected = expectedTotal ? fromDecimal(expectedTotal).minor : totalMinor;
  if (expected !== totalMinor) throw refusals.priceChanged(expected, totalMinor);
}

/** Writes the checkout and its key in one transaction; refuses orders beyond the limits for unpaid orders. */
async function claim(
  context: OrdersContext,
  request: IdempotentRequest,
  { perPerson, ...prepared }: Prepared,
): Promise<CheckoutRow | undefined> {
  const id = uuidv7();
  const now = new Date();
  return context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    await lockUnpaid(db, request.ownerId);
    if (!(await claimKey(db, request, id))) return undefined;
    const problem =
      overLimit(prepared.lines, await unpaidHold(db, request.ownerId), context.settings) ??
      (await beyondPerson(db, request.ownerId, prepared.lines, perPerson));
    if (problem) throw problem;
    const checkout = {
      ...(await withClaims(db, request.ownerId, prepared)),
      id,
      buyerId: request.ownerId,
      step: 'PRICED' as const,
      payBefore: payBefore(now, prepared.lines, context.settings),
      touchedAt: now,
    };
    const { number } = await insert(db, checkout, request.key);
    return { ...checkout, number };
  });
}

/** Claims unclaimed coupons and replaces their ids by those of the claimed ones. Locks coupons in the order of ids. */
async function withClaims(
  db: OrdersDatabase,
  userId: string,
  { unclaimedIds, ...prepared }: Omit<Prepared, 'perPerson'>,
) {
  const userCoupons = new Map<string | undefined, string>();
  for (const couponId of unclaimedIds.toSorted()) userCoupons.set(couponId, await claimOne(db, userId, couponId));
  return {
    ...prepared,
    userCouponIds: prepared.userCouponIds.map((id) => userCoupons.get(id) ?? id),
    discounts: prepared.discounts.map(({ sourceId, ...rest }) => ({
      ...rest,
      ...(sourceId && { sourceId: userCoupons.get(sourceId) ?? sourceId }),
    })),
  };
}

const json = <Value>(value: Value[]) => sql<Value[]>`${JSON.stringify(value)}::jsonb`;

function insert(db: OrdersDatabase, checkout: Omit<CheckoutRow, 'number'>, idempotencyKey: string) {
  return db
    .insertInto('checkout_saga')
    .values({
      id: checkout.id,
      buyer_id: checkout.buyerId,
      idempotency_key: idempotencyKey,
      step: checkout.step,
      lines: json(checkout.lines),
      user_coupon_ids: json(checkout.userCouponIds),
      points: checkout.points,
      points_rules: checkout.pointsRules,
      discounts: json(checkout.discounts),
      invoice: json(checkout.invoice),
      from_cart: checkout.fromCart,
      recipient_name: checkout.recipientName,
      recipient_phone: checkout.recipientPhone,
      recipient_address: checkout.recipientAddress,
      buyer_note: checkout.buyerNote,
      pay_before: checkout.payBefore,
      created_at: checkout.touchedAt,
      touched_at: checkout.touchedAt,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
}
