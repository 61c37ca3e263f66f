import { timeOrderedId } from '@minijd/subgraph';
import { CheckoutSaga } from '../checkout/index.ts';
import { at, present, type SkuSnapshot } from '../kernel/index.ts';
import { Order, OrderEvent, type OrderEventType, OrderLine, type OrderStatus } from '../order/index.ts';
import { type PricedLine, partsOf, totalsOf } from '../pricing/index.ts';
import type { ImportedOrderInput } from './import-orders.input.ts';

/** What delivery costs, and from which amount of goods it is free. */
const FREIGHT = { minor: 6_00, freeFromMinor: 99_00 };

const STEPS = ['pay', 'ship', 'deliver', 'confirmReceipt'] as const;
const EVENTS: Record<(typeof STEPS)[number], OrderEventType> = {
  ...{ pay: 'PAID', ship: 'SHIPPED', deliver: 'DELIVERED', confirmReceipt: 'COMPLETED' },
};

function pricedLines(input: ImportedOrderInput, snapshots: ReadonlyMap<string, SkuSnapshot>): PricedLine[] {
  const lines = input.lines.map(({ skuId, quantity }): PricedLine => {
    const { productId, sellerId, nameZh, nameEn, specs, imageUrl, priceMinor, listPriceMinor, categoryIds } = present(
      snapshots.get(skuId),
      `SKU ${skuId}`,
    );
    return {
      ...{ skuId, productId, sellerId, nameZh, nameEn, specs, imageUrl, listPriceMinor, quantity },
      ...{ departmentId: categoryIds[0] ?? null, unitPriceMinor: priceMinor },
      ...{ reductionMinor: 0, couponMinor: 0, pointsMinor: 0, sellerCouponMinor: 0, sellerReductionMinor: 0 },
      ...{ freightMinor: 0, freightDiscountMinor: 0 },
    };
  });
  const goods = lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0);
  if (goods < FREIGHT.freeFromMinor) at(lines, 0).freightMinor = FREIGHT.minor;
  return lines;
}

/** The checkout of an imported order, which has its number and its key. */
export function pastCheckout(input: ImportedOrderInput, snapshots: ReadonlyMap<string, SkuSnapshot>): CheckoutSaga {
  const createdAt = at(input.moments, 0);
  const { buyerId, recipientName, recipientPhone, recipientAddress, buyerNote } = input;
  return Object.assign(new CheckoutSaga(), {
    ...{ id: timeOrderedId(createdAt), buyerId, recipientName, recipientPhone, recipientAddress, buyerNote },
    ...{ idempotencyKey: importKey(input.key), step: 'AWAITING_PAYMENT' as const, fromCart: false },
    ...{ lines: pricedLines(input, snapshots), createdAt, touchedAt: createdAt, payBefore: createdAt },
  });
}

export const importKey = (key: string): string => `import:${key}`;

/** An order with its lines and timeline, as far as it has come. */
export function pastOrder(input: ImportedOrderInput, checkout: CheckoutSaga, orderNo: string) {
  const { id, buyerId, createdAt } = checkout;
  const { recipientName, recipientPhone, recipientAddress, buyerNote } = checkout;
  const order = Object.assign(new Order(), {
    ...{ id, buyerId, orderNo, recipientName, recipientPhone, recipientAddress, buyerNote, createdAt },
    ...totalsOf(checkout.lines.map(partsOf)),
  });
  const lines = checkout.lines.map((line, position) =>
    Object.assign(new OrderLine(), { ...line, order, position, reviewedAt: input.lines[position]?.reviewedAt ?? null }),
  );
  const events: OrderEvent[] = [eventOf(order, { type: 'PLACED', to: order.status, at: createdAt })];
  const [, ...moments] = input.moments;
  if (input.status === 'CANCELLED') take(order, { step: 'cancel', type: 'CANCELLED', at: at(moments, 0), events });
  else {
    for (const [index, step] of STEPS.slice(0, moments.length).entries()) {
      take(order, { step, type: EVENTS[step], at: at(moments, index), events });
    }
  }
  return { order, lines, events };
}

type Step = 'cancel' | (typeof STEPS)[number];

function take(
  order: Order,
  { step, type, at, events }: { step: Step; type: OrderEventType; at: Date; events: OrderEvent[] },
): void {
  const from = order.status;
  order.take(step, at);
  events.push(eventOf(order, { type, from, to: order.status, at }));
}

/** A timeline entry; entries of one order sort by their ids. */
export function eventOf(
  order: Order,
  entry: { type: OrderEventType; from?: OrderStatus; to: OrderStatus; at: Date; detail?: string; sellerId?: string },
): OrderEvent {
  return Object.assign(new OrderEvent(), { id: timeOrderedId(entry.at), order, ...entry });
}
