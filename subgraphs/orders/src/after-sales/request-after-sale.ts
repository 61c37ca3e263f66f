import type { EntityManager } from '@mikro-orm/postgresql';
import { checkedAll, claimKey, earlierResult, idempotentRequest, isUuid } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { at, optionalOneLineText, skuSnapshots } from '../kernel/index.ts';
import { lockOrder, type Order, OrderStatus, orderRefusals, publishEvent } from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { amountMinor } from '../payments/index.ts';
import { AfterSaleKind, sumOf } from '../units/index.ts';
import { advance, noteProgress } from './advance-after-sale.ts';
import { AfterSale } from './after-sale.entity.ts';
import { refusals } from './after-sale.refusals.ts';
import { AfterSaleLine } from './after-sale-line.entity.ts';
import { awaitAnswer } from './deadlines.ts';
import { emitAfterSaleEvent } from './emit-after-sale-event.ts';
import { ownPictures } from './own-pictures.ts';
import { refundableLines } from './refundable-lines.ts';
import { settle } from './settle-after-sale.ts';
import { smallerAmount } from './smaller-amount.ts';
import { type ClaimedLine, claimedLines, type WantedUnits } from './wanted-units.ts';

export interface AfterSaleRequest extends WantedUnits {
  orderId: string;
  text?: string | null | undefined;
  pictures?: readonly string[] | null | undefined;
  /** REFUND_ONLY: less than all that was paid for the units, in yuan. */
  amount?: string | null | undefined;
}

/** Statuses of orders that are paid and not fully refunded. */
const OPEN: readonly OrderStatus[] = [
  OrderStatus.PAID,
  OrderStatus.SHIPPED,
  OrderStatus.DELIVERED,
  OrderStatus.COMPLETED,
];

/** Whether an after-sale request can be made for an order. */
export function isOpen(status: OrderStatus): boolean {
  return OPEN.includes(status);
}

/** The viewer's own order, with the present prices of its SKUs for price protection. */
async function ownOrder(context: OrdersContext, { orderId, kind }: AfterSaleRequest) {
  const { db, userId } = context;
  const order = isUuid(orderId)
    ? await db.selectFrom('order').select(['id', 'buyer_id as buyerId']).where('id', '=', orderId).executeTakeFirst()
    : undefined;
  if (order?.buyerId !== userId) throw orderRefusals.noSuchOrder(['input', 'orderId']);
  const prices = new Map<string, number>();
  if (kind !== AfterSaleKind.PRICE_PROTECTION) return { prices };
  const lines = await db.selectFrom('order_line').select('sku_id as skuId').where('order_id', '=', orderId).execute();
  const found = await skuSnapshots(
    context,
    lines.map(({ skuId }) => skuId),
  );
  for (const { skuId, priceMinor, forSale } of found.values()) if (forSale) prices.set(skuId, priceMinor);
  return { prices };
}

/** The refund it would bring; refuses what cannot be requested. */
export async function quoteAfterSale(context: OrdersContext, wanted: AfterSaleRequest): Promise<ClaimedLine[]> {
  const { prices } = await ownOrder(context, wanted);
  const order = await context.db
    .selectFrom('order')
    .select(['id', 'status', 'paid_at as paidAt'])
    .where('id', '=', wanted.orderId)
    .executeTakeFirstOrThrow();
  if (!isOpen(order.status)) throw orderRefusals.notNow(order.status);
  const around = { paidAt: order.paidAt, prices, settings: context.settings, now: new Date() };
  return claimedLines(wanted, await refundableLines(context.db, order), around);
}

/** Creates a request, once per key, and returns its id; price protection is settled at once. */
export async function requestAfterSale(
  context: OrdersContext,
  input: AfterSaleRequest & { idempotencyKey: string },
): Promise<string> {
  const { request, text, pictures, amount } = checkedAll({
    request: () => idempotentRequest(context.userId, 'requestAfterSale', input),
    text: () => optionalOneLineText(input.text?.replaceAll(/\s+/gu, ' '), 500, ['input', 'text']),
    amount: () => wantedAmount(input),
    pictures: () => ownPictures(context.userId, input.pictures ?? []),
  });
  const { prices } = await ownOrder(context, input);
  const id = uuidv7();
  const { earlier, eventId } = await context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    const order = await lockOrder(em, input.orderId);
    if (!(await claimKey(db, request, id))) return { earlier: await earlierResult(db, request) };
    if (!isOpen(order.status)) throw orderRefusals.notNow(order.status);
    const around = { paidAt: order.paidAt, prices, settings: context.settings, now: new Date() };
    const all = claimedLines(input, await refundableLines(db, order), around);
    const lines = amount === undefined ? all : smallerAmount(all, amount);
    return { eventId: await create(context, em, { ...input, id, order, lines, text, pictures }) };
  });
  if (eventId) await publishEvent(context, input.orderId, eventId);
  return earlier ?? id;
}

function wantedAmount({ kind, amount }: AfterSaleRequest): number | undefined {
  if (amount == null) return undefined;
  if (kind !== AfterSaleKind.REFUND_ONLY) throw refusals.amountIsGiven();
  return amountMinor(amount);
}

interface Request extends Pick<WantedUnits, 'kind' | 'reason'> {
  /** Absent: a new one. */
  id?: string;
  order: Order;
  lines: readonly ClaimedLine[];
  text: string | undefined;
  pictures: string[];
}

/** An undecided request with its lines, to be flushed. */
export function newRequest(em: EntityManager, { lines, ...asked }: Request): AfterSale {
  const { order } = asked;
  const afterSale = Object.assign(new AfterSale(), {
    ...{
      id: asked.id ?? uuidv7(),
      order,
      kind: asked.kind,
      reason: asked.reason,
      text: asked.text,
      pictures: asked.pictures,
      buyerId: order.buyerId,
      sellerId: at(lines, 0).sellerId,
    },
    goodsMinor: sumOf(lines, ({ goodsMinor }) => goodsMinor),
    pointsMinor: sumOf(lines, ({ pointsMinor }) => pointsMinor),
  });
  em.persist(afterSale);
  for (const { orderLineId: orderLine, sellerId: _, ...claimed } of lines) {
    em.create(AfterSaleLine, { afterSale, orderLine, restocked: 0, ...claimed });
  }
  return afterSale;
}

async function create(context: OrdersContext, em: EntityManager, asked: Request) {
  const { kind, text } = asked;
  const afterSale = newRequest(em, asked);
  const event = noteProgress(context, em, { afterSale, actor: 'BUYER', note: text });
  await em.flush();
  await emitAfterSaleEvent(context, em, afterSale);
  if (kind !== AfterSaleKind.PRICE_PROTECTION) {
    await awaitAnswer(context, em, afterSale);
    return event.id;
  }
  const settled = advance(context, em, { afterSale, step: 'settle', actor: 'SYSTEM' });
  await em.flush();
  await emitAfterSaleEvent(context, em, afterSale);
  await settle(context, em, afterSale);
  return settled?.id;
}
