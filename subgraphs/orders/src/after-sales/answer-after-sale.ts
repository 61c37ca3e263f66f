import type { EntityManager } from '@mikro-orm/postgresql';
import type { JobPayloads } from '@minijd/events';
import { prorate } from '@minijd/money';
import { checkedAll, isUuid, Refusal } from '@minijd/subgraph';
import {
  checkedReturnAddress,
  needsReturnAddress,
  type ReturnAddress,
  returnAddressOf,
  saveReturnAddress,
} from '../fulfilment/index.ts';
import { at, oneLineText, optionalOneLineText } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { amountMinor } from '../payments/index.ts';
import { AfterSaleKind, AfterSaleStatus } from '../units/index.ts';
import { type Move, moveAfterSale } from './advance-after-sale.ts';
import type { AfterSale } from './after-sale.entity.ts';
import { refusals } from './after-sale.refusals.ts';
import { AfterSaleLine } from './after-sale-line.entity.ts';
import { awaitParcel, awaitReceipt } from './deadlines.ts';
import type { Actor } from './lifecycle.ts';
import { settle } from './settle-after-sale.ts';

function move(context: OrdersContext, id: string, step: Move): Promise<void> {
  if (!isUuid(id)) throw refusals.noSuchRequest();
  return moveAfterSale(context, id, step);
}

/** Grants a request: the refund follows at once, that of a return when the goods are back. */
export function approve(
  context: OrdersContext,
  {
    id,
    amount,
    returnAddress,
    by = 'VIEWER',
  }: { id: string; amount?: string | null; returnAddress?: ReturnAddress | null; by?: Move['by'] },
): Promise<void> {
  return move(context, id, {
    by,
    step: ({ kind }) => (kind === AfterSaleKind.RETURN ? 'awaitReturn' : 'settle'),
    also: async (em, afterSale, actor) => {
      if (amount != null) await reduce(em, afterSale, { amount, allowed: actor === 'ADMIN' });
      if (afterSale.status === AfterSaleStatus.AWAITING_RETURN) {
        await sayWhereTo(context, em, afterSale, { given: returnAddress, actor });
        await awaitParcel(context, em, afterSale);
      } else {
        await settle(context, em, afterSale);
      }
    },
  });
}

/** A granted return has a return address. Only the deadline job grants one whose seller has never given an address. */
async function sayWhereTo(
  context: OrdersContext,
  em: EntityManager,
  afterSale: AfterSale,
  { given, actor }: { given: ReturnAddress | null | undefined; actor: Actor },
): Promise<void> {
  const { sellerId } = afterSale;
  const typed = given ? checkedReturnAddress(given) : undefined;
  if (typed) await saveReturnAddress(em.getKysely(), sellerId, typed);
  const to = typed ?? (await returnAddressOf(context, em.getKysely(), sellerId));
  if (!to && actor !== 'SYSTEM') throw needsReturnAddress();
  Object.assign(afterSale, { returnRecipient: to?.recipient, returnPhone: to?.phone, returnAddress: to?.address });
}

/** Administrators may grant less than was asked for. */
async function reduce(
  em: EntityManager,
  afterSale: AfterSale,
  { amount, allowed }: { amount: string; allowed: boolean },
): Promise<void> {
  const minor = amountMinor(amount);
  if (!allowed || minor > afterSale.goodsMinor) throw refusals.amount(allowed ? afterSale.goodsMinor : 0);
  const lines = await em.find(AfterSaleLine, { afterSale }, { orderBy: { id: 'asc' } });
  const parts = prorate(
    minor,
    lines.map(({ goodsMinor }) => goodsMinor),
  );
  for (const [index, line] of lines.entries()) {
    const goodsMinor = at(parts, index);
    Object.assign(line, { goodsMinor, withheldMinor: line.withheldMinor + line.goodsMinor - goodsMinor });
  }
  afterSale.goodsMinor = minor;
  await em.flush();
}

export function reject(context: OrdersContext, { id, reason }: { id: string; reason: string }): Promise<void> {
  const note = oneLineText(reason, 200, ['input', 'reason']);
  return move(context, id, {
    by: 'VIEWER',
    step: () => 'reject',
    note,
    also: async (_, afterSale) => {
      afterSale.rejectReason = note;
    },
  });
}

export function withdraw(context: OrdersContext, id: string, by: Move['by'] = 'VIEWER'): Promise<void> {
  return move(context, id, { by, step: () => 'withdraw' });
}

/** The buyer sends the goods back. */
export function sendReturn(
  context: OrdersContext,
  given: { id: string; carrier: string; trackingNo: string },
): Promise<void> {
  const { carrier, trackingNo } = checkedAll({
    carrier: () => oneLineText(given.carrier, 60, ['input', 'carrier']),
    trackingNo: () => oneLineText(given.trackingNo, 60, ['input', 'trackingNo']),
  });
  return move(context, given.id, {
    by: 'VIEWER',
    step: () => 'send',
    note: `${carrier} ${trackingNo}`,
    also: async (em, afterSale) => {
      Object.assign(afterSale, { returnCarrier: carrier, returnTrackingNo: trackingNo });
      await awaitReceipt(context, em, afterSale);
    },
  });
}

export interface ReceivedLine {
  orderLineId: string;
  restocked: number;
}

/** The goods have arrived: of each line, these many units are restocked and the others written off. */
export function receive(
  context: OrdersContext,
  {
    id,
    lines,
    note,
    by = 'VIEWER',
  }: { id: string; lines: readonly ReceivedLine[]; note?: string | undefined; by?: Move['by'] },
): Promise<void> {
  return move(context, id, {
    by,
    step: () => 'receive',
    note: optionalOneLineText(note, 200, ['input', 'note']),
    also: async (em, afterSale) => {
      await markRestocked(em, afterSale, lines);
      await settle(context, em, afterSale);
    },
  });
}

async function markRestocked(em: EntityManager, afterSale: AfterSale, lines: readonly ReceivedLine[]): Promise<void> {
  const own = await em.find(AfterSaleLine, { afterSale });
  for (const { orderLineId, restocked } of lines) {
    const line = own.find(({ orderLine }) => orderLine.id === orderLineId);
    if (!line) throw refusals.noSuchLine();
    line.restocked += restocked;
    if (restocked < 0 || line.restocked > line.quantity) throw refusals.restock(line.quantity);
  }
  await em.flush();
}

/** Job: nobody acted before the deadline. Does nothing when somebody has acted meanwhile. */
export async function afterSaleDeadline(
  { afterSaleId: id, status }: JobPayloads['orders.afterSaleDeadline'],
  context: OrdersContext,
): Promise<void> {
  const current = await context.db.selectFrom('after_sale').select('status').where('id', '=', id).executeTakeFirst();
  if (current?.status !== status) return;
  try {
    if (status === AfterSaleStatus.REQUESTED) await approve(context, { id, by: 'SYSTEM' });
    if (status === AfterSaleStatus.AWAITING_RETURN) await withdraw(context, id, 'SYSTEM');
    if (status === AfterSaleStatus.RETURNING) await receive(context, { id, lines: [], by: 'SYSTEM' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
