import type { SubgraphCalls } from '@minijd/subgraph';
import { type ImportedMessageInput, ImportMessagesDocument } from '../calls/users.generated.ts';
import { shopViewer } from '../import/shop-viewer.ts';
import type { PastOrder, SampleBuyer } from './past-orders.ts';

const DAY_MS = 86_400_000;
/** So old ones have been read. */
const READ_AFTER_DAYS = 4;
/** Sellers have had more messages than anybody wants to see. */
const MOST_OF_SELLERS = 40;

type Message = Pick<ImportedMessageInput, 'kind' | 'at'> & { at: Date; afterSaleId?: string; trackingNo?: string };

/** Messages that demo accounts would have had of their orders; repeated, nothing is added. */
export async function seedMessages(
  calls: SubgraphCalls,
  {
    orders,
    buyers,
    sellers,
    opened,
  }: {
    orders: readonly PastOrder[];
    buyers: readonly SampleBuyer[];
    sellers: readonly { userId: string; sellerId: string }[];
    opened: Date;
  },
): Promise<void> {
  const input = (userId: string, order: PastOrder, { at, ...message }: Message): ImportedMessageInput => ({
    ...{ userId, ...message, at: at.toISOString(), read: opened.getTime() - at.getTime() > READ_AFTER_DAYS * DAY_MS },
    ...{ orderId: order.made.orderId, orderNo: order.made.orderNo, productId: order.lines[0]!.goods.productId },
  });
  const toBuyers = buyers.flatMap(({ id }, buyer) =>
    orders
      .filter((order) => order.buyer === buyer)
      .flatMap((order) => ofBuyer(order).map((one) => input(id, order, one))),
  );
  const toSellers = sellers.flatMap(({ userId, sellerId }) =>
    orders
      .flatMap((order) => ofSeller(order, sellerId).map((one) => ({ order, one })))
      .sort((one, other) => other.one.at.getTime() - one.one.at.getTime())
      .slice(0, MOST_OF_SELLERS)
      .map(({ order, one }) => input(userId, order, one)),
  );
  await calls.call('users', ImportMessagesDocument, { input: [...toBuyers, ...toSellers] }, shopViewer);
}

function ofBuyer({ status, moments, requests, made }: PastOrder): Message[] {
  if (status === 'CANCELLED') return [{ kind: 'ORDER_CANCELLED', at: moments[1]! }];
  const trackingNo = `MJ${made.orderNo.slice(2, 8)}${made.orderNo.slice(-6)}0`;
  const [, paid, shipped, delivered] = moments;
  return [
    { kind: 'ORDER_PAID', at: paid! },
    ...(shipped ? [{ kind: 'PARCEL_SHIPPED' as const, at: shipped, trackingNo }] : []),
    ...(delivered ? [{ kind: 'PARCEL_DELIVERED' as const, at: delivered, trackingNo }] : []),
    ...requests.flatMap(({ status: reached, at }, index): Message[] => {
      const kinds = {
        AWAITING_RETURN: 'AFTER_SALE_GRANTED',
        REFUNDED: 'AFTER_SALE_REFUNDED',
        REJECTED: 'AFTER_SALE_REJECTED',
      } as const;
      const kind = kinds[reached as keyof typeof kinds];
      return kind ? [{ kind, at, afterSaleId: made.afterSaleIds[index]! }] : [];
    }),
  ];
}

function ofSeller({ lines, moments, status, requests, made }: PastOrder, sellerId: string): Message[] {
  if (status === 'CANCELLED' || !lines.some(({ goods }) => goods.sellerId === sellerId)) return [];
  const asked = requests.flatMap(({ line, at }, index): Message[] =>
    lines[line]!.goods.sellerId === sellerId
      ? [{ kind: 'AFTER_SALE_REQUESTED', at, afterSaleId: made.afterSaleIds[index]! }]
      : [],
  );
  return [{ kind: 'ORDER_TO_SHIP', at: moments[1]! }, ...asked];
}
