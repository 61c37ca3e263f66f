import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput, shopDay } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { AfterSale } from '../after-sales/index.ts';
import { at, documentNo, present, type SkuSnapshot, skuSnapshots } from '../kernel/index.ts';
import { payloadOf } from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { AfterSaleStatus } from '../units/index.ts';
import type { ImportedOrder, ImportedOrderInput } from './import-orders.input.ts';
import { importKey, eventOf as orderEvent, pastCheckout, pastOrder } from './past-order.ts';
import { onlySeller, pastParcels } from './past-parcels.ts';
import { pastPayment, pastRefund } from './past-payments.ts';
import { pastRequest } from './past-request.ts';

const DAY_MS = 86_400_000;
/** How long imports are gathered before their sales are computed. */
const GATHER_MS = 3_000;
/** Buyers may review what was delivered within so many days before. */
const REVIEW_DAYS = 30;

/**
 * Adds orders of the past with their payments, parcels and requests. Nobody is told of them and no stock moves; their
 * sales are computed, and what was delivered lately may be reviewed. A known key changes nothing.
 */
export async function importOrders(
  context: OrdersContext,
  input: readonly ImportedOrderInput[],
  now: Date,
): Promise<ImportedOrder[]> {
  const snapshots = await skuSnapshots(
    context,
    input.flatMap(({ lines }) => lines.map(({ skuId }) => skuId)),
  );
  const unknown = input.flatMap(({ lines }) => lines).find(({ skuId }) => !snapshots.has(skuId));
  if (unknown) throw badInput(`There is no SKU ${unknown.skuId}.`);
  return context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    await sql`select pg_advisory_xact_lock(hashtext('orders.import'))`.execute(db);
    const known = await knownKeys(db, input);
    const added = input.filter(({ key }) => !known.has(importKey(key)));
    if (added.length > 0) await add(context, em, { input: added, snapshots, now });
    return imported(db, input);
  });
}

async function knownKeys(db: OrdersDatabase, input: readonly ImportedOrderInput[]): Promise<ReadonlySet<string>> {
  const rows = await sagasOf(db, input).execute();
  return new Set(rows.map(({ key }) => key));
}

const sagasOf = (db: OrdersDatabase, input: readonly ImportedOrderInput[]) =>
  db
    .selectFrom('checkout_saga')
    .select(['id', 'idempotency_key as key'])
    .where('idempotency_key', '=', sql<string>`any(${input.map(({ key }) => importKey(key))}::text[])`);

interface Addition {
  input: readonly ImportedOrderInput[];
  snapshots: ReadonlyMap<string, SkuSnapshot>;
  now: Date;
}

async function add(context: OrdersContext, em: EntityManager, { input, snapshots, now }: Addition): Promise<void> {
  const checkouts = input.map((one) => pastCheckout(one, snapshots));
  em.persist(checkouts);
  await em.flush();
  for (const [index, checkout] of checkouts.entries()) {
    const one = at(input, index);
    const orderNo = documentNo(checkout.createdAt, present(checkout.number, 'number of a stored checkout'));
    await addOrder(context, em, { input: one, now, ...pastOrder(one, checkout, orderNo) });
  }
  await em.flush();
  const [first] = input.flatMap(({ moments }) => moments).sort((one, other) => one.getTime() - other.getTime());
  // Sources send old orders first: the first job that runs computes what those after it would.
  const startAfter = new Date(Date.now() + GATHER_MS);
  const job = { from: shopDay(present(first, 'moment of an order')) };
  await context.bus.send(em.getKysely(), 'orders.fillSalesDays', job, { key: 'import', startAfter });
}

type Past = ReturnType<typeof pastOrder> & { input: ImportedOrderInput; now: Date };

async function addOrder(context: OrdersContext, em: EntityManager, past: Past): Promise<void> {
  const { input, order, lines, events, now } = past;
  em.persist([order, ...lines, ...events]);
  const { method, moments } = input;
  if (input.declined) em.persist(pastPayment(order, { method, at: at(moments, 0), declined: true }));
  if (order.paidAt) {
    const [payment, charge] = pastPayment(order, { method, at: order.paidAt, declined: false });
    em.persist([payment, charge]);
    for (const request of input.requests) {
      const made = pastRequest(order, { input: request, lines, now });
      em.persist([made.request, made.line, ...made.events, ...timelineOf(past, made.request, made.doneAt)]);
      if (made.request.status === AfterSaleStatus.REFUNDED) {
        const money = { afterSaleId: made.request.id, amountMinor: made.request.goodsMinor, at: made.doneAt };
        em.persist(pastRefund({ payment, chargeId: charge.id }, money));
      }
      await setDeadline(context, em, made.request, now);
    }
  }
  if (order.shippedAt) {
    const carrier = input.carrier ?? '顺丰速运';
    em.persist(pastParcels(order, { lines, carrier, now }));
    const shipped = events.find(({ type }) => type === 'SHIPPED');
    Object.assign(present(shipped, 'entry of the shipment'), { detail: carrier, sellerId: onlySeller(lines) ?? null });
  }
  if (order.deliveredAt && now.getTime() - order.deliveredAt.getTime() < REVIEW_DAYS * DAY_MS) {
    await context.bus.emit(em.getKysely(), 'orders.order.delivered', payloadOf(order, lines));
  }
}

/** What the timeline of the order says of a request. */
function timelineOf({ order }: Past, { createdAt, status, sellerId }: AfterSale, doneAt: Date) {
  const entry = (detail: string, moment: Date) =>
    orderEvent(order, { type: 'AFTER_SALE', from: order.status, to: order.status, at: moment, detail, sellerId });
  const made = entry(AfterSaleStatus.REQUESTED, createdAt);
  return status === AfterSaleStatus.REQUESTED ? [made] : [made, entry(status, doneAt)];
}

/** Open requests wait from now on as long as new ones do. */
async function setDeadline({ bus, settings }: OrdersContext, em: EntityManager, request: AfterSale, now: Date) {
  const hours: Partial<Record<AfterSaleStatus, number>> = {
    REQUESTED: settings.AFTER_SALE_ANSWER_HOURS,
    AWAITING_RETURN: settings.RETURN_SEND_DAYS * 24,
    RETURNING: settings.RETURN_RECEIVE_DAYS * 24,
  };
  const wait = hours[request.status];
  if (wait === undefined) return;
  request.deadline = new Date(now.getTime() + wait * 3_600_000);
  const job = { afterSaleId: request.id, status: request.status };
  await bus.send(em.getKysely(), 'orders.afterSaleDeadline', job, { startAfter: request.deadline });
}

async function imported(db: OrdersDatabase, input: readonly ImportedOrderInput[]): Promise<ImportedOrder[]> {
  const rows = await sagasOf(db, input)
    .innerJoin('order', 'order.id', 'checkout_saga.id')
    .clearSelect()
    .select([
      'checkout_saga.id as orderId',
      'idempotency_key as key',
      'order.order_no as orderNo',
      sql<string[]>`array(select l.id::text from order_line l where l.order_id = "order".id order by l.position)`.as(
        'lineIds',
      ),
      sql<string[]>`array(select a.id::text from after_sale a where a.order_id = "order".id order by a.id)`.as(
        'afterSaleIds',
      ),
    ])
    .execute();
  return rows.map(({ key, ...row }) => ({ ...row, key: key.slice(importKey('').length) }));
}
