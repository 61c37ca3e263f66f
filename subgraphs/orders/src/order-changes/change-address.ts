import type { EntityManager } from '@mikro-orm/postgresql';
import { checkedAll, isUuid, requiredText } from '@minijd/subgraph';
import { normalisePhone } from '@minijd/text';
import { recipientAt } from '../checkout/index.ts';
import { Shipment } from '../fulfilment/index.ts';
import { oneLineText, provinceOf, skuSnapshots } from '../kernel/index.ts';
import {
  lockOrder,
  noteOnOrder,
  type Order,
  type OrderLineRow,
  type OrderRow,
  OrderStatus,
  orderRefusals,
  payloadOf,
  publishEvent,
  selectLines,
  selectOrders,
} from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { freightOf, sumOf } from '../pricing/index.ts';
import { promotionsNow } from '../promotions/index.ts';
import { refusals } from './change.refusals.ts';
import type { ChangeOrderAddressInput, CorrectOrderAddressInput } from './change-address.resolver.ts';

interface NewAddress {
  recipientName: string;
  recipientPhone: string;
  recipientAddress: string;
}

const NO_ORDER = () => orderRefusals.noSuchOrder(['input', 'orderId']);

/** The buyer sends an order, of which nothing is packed yet, to another address of theirs. */
export async function changeAddress(context: OrdersContext, input: ChangeOrderAddressInput): Promise<void> {
  const { order, lines } = await readOrder(context, input.orderId);
  if (order.buyerId !== context.userId) throw NO_ORDER();
  const { province, ...recipient } = await recipientAt(context, input.addressId);
  await refuseOtherFreight(context, { order, lines, province, field: ['input', 'addressId'] });
  await readdress(context, { order, lines, recipient });
}

/** The shop corrects an address before it sends anything; the buyer is told why. */
export async function correctAddress(context: OrdersContext, input: CorrectOrderAddressInput): Promise<void> {
  const { reason, ...recipient } = checkedAll({
    recipientName: () => oneLineText(input.name, 50, ['input', 'name']),
    recipientPhone: () => checkedPhone(input.phone),
    recipientAddress: () => deliverable(oneLineText(input.address, 300, ['input', 'address'])),
    reason: () => requiredText(input.reason, { max: 200, refuse: refusals.reason }),
  });
  const { order, lines } = await readOrder(context, input.orderId);
  const all = context.may('order:ship');
  const own = lines.filter(({ sellerId }) => all || sellerId === context.viewer.sellerId);
  if (own.length === 0) throw NO_ORDER();
  if (own.length < lines.length) throw refusals.severalShops();
  const province = recipient.recipientAddress;
  await refuseOtherFreight(context, { order, lines, province, field: ['input', 'address'] });
  await readdress(context, { order, lines, recipient, reason });
}

function checkedPhone(given: string): string {
  const phone = normalisePhone(given);
  if (!phone) throw refusals.phone();
  return phone;
}

function deliverable(address: string): string {
  if (!provinceOf(address)) throw refusals.notDeliverable();
  return address;
}

async function readOrder(context: OrdersContext, id: string): Promise<{ order: OrderRow; lines: OrderLineRow[] }> {
  // Not by its loader, which would show the order as it was when it has been changed.
  const order = isUuid(id) ? await selectOrders(context.db).where('id', '=', id).executeTakeFirst() : undefined;
  if (!order) throw NO_ORDER();
  return { order, lines: await selectLines(context.db).where('order_id', '=', id).orderBy('position').execute() };
}

interface Destination {
  order: OrderRow;
  lines: readonly OrderLineRow[];
  /** A province, or an address that begins with one. */
  province: string;
  field: string[];
}

/** What was paid stays what was paid: where delivery would cost something else, the address is not changed. */
async function refuseOtherFreight(context: OrdersContext, { order, lines, province, field }: Destination) {
  const [from, to] = [provinceOf(order.recipientAddress), provinceOf(province)];
  if (from && from === to) return;
  const [snapshots, { freight }] = await Promise.all([
    skuSnapshots(
      context,
      lines.map(({ skuId }) => skuId),
    ),
    promotionsNow(context.db, [...new Set(lines.map(({ sellerId }) => sellerId))]),
  ]);
  const priceTo = (place: string) =>
    sumOf(
      [...Map.groupBy(lines, ({ sellerId }) => sellerId)].map(([sellerId, own]) => {
        const goodsMinor = sumOf(own.map((line) => line.unitPriceMinor * line.quantity));
        const grams = sumOf(own.map((line) => weightOf(snapshots.get(line.skuId)) * line.quantity));
        const pieces = sumOf(own.map(({ quantity }) => quantity));
        return freightOf({ sellerId, goodsMinor, grams, pieces }, freight, place);
      }),
    );
  const [now, then] = [priceTo(from?.nameZh ?? ''), priceTo(to?.nameZh ?? '')];
  if (now !== then) throw refusals.freightDiffers(field, { now, then });
}

function weightOf(snapshot: { weightGrams: number } | undefined): number {
  if (!snapshot) throw refusals.unknownWeight();
  return snapshot.weightGrams;
}

interface Readdressed {
  order: OrderRow;
  lines: readonly OrderLineRow[];
  recipient: NewAddress;
  reason?: string;
}

async function readdress(context: OrdersContext, { order: seen, lines, recipient, reason }: Readdressed) {
  const eventId = await context.em.transactional(async (em) => {
    const order = await lockOrder(em, seen.id);
    await refuseSent(em, order);
    if (isAt(order, recipient)) return undefined;
    if (!isAt(order, seen)) throw refusals.changedMeanwhile();
    Object.assign(order, recipient);
    const event = noteOnOrder(context, order, { type: 'ADDRESS_CHANGED', ...(reason && { detail: reason }) });
    await em.persist(event).flush();
    const sellerIds = [...new Set(lines.map(({ sellerId }) => sellerId))];
    const told = { byBuyer: order.buyerId === context.userId, paid: order.status !== OrderStatus.PENDING };
    await context.emit(em, 'orders.order.addressChanged', { ...payloadOf(order, lines), sellerIds, ...told });
    return event.id;
  });
  if (eventId) await publishEvent(context, seen.id, eventId);
}

const isAt = (order: NewAddress, { recipientName, recipientPhone, recipientAddress }: NewAddress) =>
  order.recipientName === recipientName &&
  order.recipientPhone === recipientPhone &&
  order.recipientAddress === recipientAddress;

/** Parcels are recorded with the same lock, so that none is sent to the address before. */
async function refuseSent(em: EntityManager, order: Order): Promise<void> {
  if (order.status !== OrderStatus.PENDING && order.status !== OrderStatus.PAID)
    throw orderRefusals.notNow(order.status);
  if ((await em.count(Shipment, { order })) > 0) throw refusals.hasParcel();
}
