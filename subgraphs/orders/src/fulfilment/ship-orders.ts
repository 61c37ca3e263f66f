import { isUuid, Refusal } from '@minijd/subgraph';
import { linesOfOrder, orderRefusals } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { shipOrder } from './ship-order.ts';
import type { ShipRowInput } from './ship-orders.resolver.ts';
import { refusals } from './shipment.refusals.ts';

export const MOST_ROWS = 100;

/** The number of an order, and of one seller's part of it. */
const ORDER_NO = /^(\d{20})(?:-(\d{1,4}))?$/;
/** What spreadsheets make of 20 digits. */
const SHORTENED = /^\d[.,]\d+e\+?\d+$/i;

/** What became of a row: the order it found, and why nothing was shipped. */
export interface ShippedRow {
  orderId?: string;
  refusal?: Refusal;
}

/** Ships each row by itself, one after the other, so that a wrong one does not hold up the others. */
export async function shipOrders(context: OrdersContext, rows: readonly ShipRowInput[]): Promise<ShippedRow[]> {
  if (rows.length === 0 || rows.length > MOST_ROWS) throw refusals.rows(MOST_ROWS);
  const ids = await orderIds(context, rows);
  const shipped: ShippedRow[] = [];
  for (const row of rows) shipped.push(await shipRow(context, row, ids));
  return shipped;
}

const written = ({ order }: ShipRowInput) => order.normalize('NFKC').replaceAll(/\s/gu, '');

/** The ids of orders by their numbers, in one look-up. */
async function orderIds({ db }: OrdersContext, rows: readonly ShipRowInput[]): Promise<Map<string, string>> {
  const numbers = rows.flatMap((row) => ORDER_NO.exec(written(row))?.[1] ?? []);
  if (numbers.length === 0) return new Map();
  const found = await db
    .selectFrom('order')
    .select(['id', 'order_no as orderNo'])
    .where('order_no', 'in', [...new Set(numbers)])
    .execute();
  return new Map(found.map(({ id, orderNo }) => [orderNo, id]));
}

async function shipRow(context: OrdersContext, row: ShipRowInput, ids: Map<string, string>): Promise<ShippedRow> {
  const text = written(row);
  const [, number = text, part] = ORDER_NO.exec(text) ?? [];
  const orderId = ids.get(number) ?? text;
  try {
    if (SHORTENED.test(text)) throw refusals.shortenedNumber();
    if (!isUuid(orderId)) throw orderRefusals.noSuchOrder(['order']);
    const { carrier, trackingNo } = row;
    const sellerId = part === undefined ? undefined : await sellerOfPart(context, orderId, Number(part));
    await shipOrder(context, { orderId, carrier, trackingNo, sellerId });
    return { orderId };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: error };
  }
}

/** Parts are numbered by their first lines; refuses parts of other sellers. */
async function sellerOfPart(context: OrdersContext, orderId: string, part: number): Promise<string> {
  const lines = await context.load(linesOfOrder, orderId);
  const sellerId = [...new Set(lines.map((line) => line.sellerId))][part - 1];
  if (sellerId === undefined || !context.mayFor(sellerId, 'order:ship')) throw orderRefusals.noSuchOrder(['order']);
  return sellerId;
}
