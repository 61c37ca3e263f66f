import { timeOrderedId } from '@minijd/subgraph';
import { type Actor, AfterSale, AfterSaleEvent, AfterSaleLine, type AfterSaleStep } from '../after-sales/index.ts';
import { at } from '../kernel/index.ts';
import type { Order, OrderLine } from '../order/index.ts';
import { AfterSaleStatus } from '../units/index.ts';
import type { ImportedRequestInput } from './import-orders.input.ts';

const HOUR_MS = 3_600_000;

type Way = readonly [step: AfterSaleStep, actor: Actor][];

/** How a request came to where it is. */
const WAYS: Record<AfterSaleStatus, Way> = {
  REQUESTED: [],
  WITHDRAWN: [['withdraw', 'BUYER']],
  REJECTED: [['reject', 'SELLER']],
  AWAITING_RETURN: [['awaitReturn', 'SELLER']],
  RETURNING: [
    ['awaitReturn', 'SELLER'],
    ['send', 'BUYER'],
  ],
  REFUNDING: [],
  REFUNDED: [],
};
const REFUND: Way = [
  ['settle', 'SELLER'],
  ['refund', 'SYSTEM'],
];
const RETURN: Way = [
  ['awaitReturn', 'SELLER'],
  ['send', 'BUYER'],
  ['receive', 'SELLER'],
  ['refund', 'SYSTEM'],
];
/** Between two steps of a request, at most. */
const APART_MS = 9 * HOUR_MS;

/** An after-sale request with its line and its history, every step of which its lifecycle allows. */
export function pastRequest(
  order: Order,
  { input, lines, now }: { input: ImportedRequestInput; lines: readonly OrderLine[]; now: Date },
) {
  const orderLine = at(lines, input.line);
  const goodsMinor = orderLine.unitPriceMinor * input.quantity;
  const { kind, reason, text, rejectReason } = input;
  const request = Object.assign(new AfterSale(), {
    ...{
      id: timeOrderedId(input.at),
      order,
      buyerId: order.buyerId,
      sellerId: orderLine.sellerId,
      createdAt: input.at,
    },
    ...{ kind, reason, text, rejectReason, goodsMinor, pointsMinor: 0, restockedAt: input.at },
  });
  const line = Object.assign(new AfterSaleLine(), {
    ...{ afterSale: request, orderLine, quantity: input.quantity, goodsMinor, pointsMinor: 0 },
  });
  const way = input.status === AfterSaleStatus.REFUNDED ? (kind === 'RETURN' ? RETURN : REFUND) : WAYS[input.status];
  const apart = Math.min(APART_MS, (now.getTime() - input.at.getTime()) / (way.length + 1));
  const events = [eventOf(request, 'BUYER', input.at)];
  if (input.status === AfterSaleStatus.REFUNDED) line.restocked = input.quantity;
  for (const [index, [step, actor]] of way.entries()) {
    request.take(step);
    events.push(eventOf(request, actor, new Date(input.at.getTime() + (index + 1) * apart)));
  }
  if (way.some(([step]) => step === 'awaitReturn')) Object.assign(request, RETURN_ADDRESS);
  if (way.some(([step]) => step === 'send')) {
    Object.assign(request, { returnCarrier: '顺丰速运', returnTrackingNo: `SF${order.orderNo.slice(-12)}` });
  }
  return { request, line, events, doneAt: at(events, events.length - 1).at };
}

const RETURN_ADDRESS = {
  ...{ returnRecipient: '退货组 Returns', returnPhone: '400-000-0000' },
  returnAddress: '北京市通州区示例路1号退货仓 1 Sample Road, Tongzhou, Beijing',
};

function eventOf(afterSale: AfterSale, actor: Actor, moment: Date): AfterSaleEvent {
  const note = afterSale.status === AfterSaleStatus.REJECTED ? afterSale.rejectReason : null;
  const { status } = afterSale;
  return Object.assign(new AfterSaleEvent(), { id: timeOrderedId(moment), afterSale, status, actor, note, at: moment });
}
