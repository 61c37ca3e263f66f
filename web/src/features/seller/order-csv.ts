import { stringify } from 'csv-stringify/browser/esm/sync';
import type { ExportedOrder_OrderFragment } from '../../graphql/generated/types.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { shopTime } from '../../i18n/formats.ts';

/**
 * Lines of a CSV file, one for each shop's part of an order. The first page starts with the byte order mark that Excel
 * needs for Chinese, and the column names. Cells with text of buyers that a spreadsheet would run as a formula are
 * prefixed with an apostrophe.
 */
export function orderCsv(orders: readonly ExportedOrder_OrderFragment[], t: Catalogue, first: boolean): string {
  const columns = Object.entries(t.orderExport.columns).map(([key, header]) => ({ key, header }));
  const rows = orders.flatMap((order) => rowsOf(order, t));
  if (rows.length === 0 && !first) return '';
  return stringify(rows, { columns, header: first, bom: first, escape_formulas: true, record_delimiter: 'windows' });
}

function rowsOf(
  order: ExportedOrder_OrderFragment,
  t: Catalogue,
): Record<keyof typeof t.orderExport.columns, string>[] {
  return order.subOrders.map((part) => ({
    number: part.subOrderNo,
    shop: part.seller?.name ?? '',
    status: t.orders.status[part.status],
    placed: shopTime(order.createdAt),
    paid: order.paidAt ? shopTime(order.paidAt) : '',
    goods: part.lines.map(goodsOf).join('; '),
    units: String(part.lines.reduce((sum, { quantity }) => sum + quantity, 0)),
    itemsTotal: part.itemsTotal.amount,
    freight: part.freight.amount,
    discount: part.discount.amount,
    total: part.total.amount,
    recipient: order.recipient.name,
    phone: order.recipient.phone,
    address: order.recipient.address,
    note: order.buyerNote ?? '',
    parcels: part.shipments.map(({ carrier, trackingNo }) => `${carrier} ${trackingNo}`).join('; '),
  }));
}

type Line = ExportedOrder_OrderFragment['subOrders'][number]['lines'][number];

function goodsOf({ productName, specs, quantity }: Line): string {
  return `${[productName, ...specs.map(({ value }) => value)].join(' ')} × ${quantity}`;
}
