import type { ExportedOrder_OrderFragment } from '../../graphql/generated/types.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { shopTime } from '../../i18n/formats.ts';
import type { CsvColumn } from '../workbench/csv.ts';

type Part = ExportedOrder_OrderFragment['subOrders'][number];

/** A line of the file: one for each shop's part of an order. */
export interface ExportedPart {
  order: ExportedOrder_OrderFragment;
  part: Part;
}

export function exportedParts(orders: readonly ExportedOrder_OrderFragment[]): ExportedPart[] {
  return orders.flatMap((order) => order.subOrders.map((part) => ({ order, part })));
}

export function orderCsvColumns(t: Catalogue): CsvColumn<ExportedPart>[] {
  const texts: Record<keyof typeof t.orderExport.columns, (line: ExportedPart) => string> = {
    number: ({ part }) => part.subOrderNo,
    shop: ({ part }) => part.seller?.name ?? '',
    status: ({ part }) => t.orders.status[part.status],
    placed: ({ order }) => shopTime(order.createdAt),
    paid: ({ order }) => (order.paidAt ? shopTime(order.paidAt) : ''),
    goods: ({ part }) => part.lines.map(goodsOf).join('; '),
    units: ({ part }) => String(part.lines.reduce((sum, { quantity }) => sum + quantity, 0)),
    itemsTotal: ({ part }) => part.itemsTotal.amount,
    freight: ({ part }) => part.freight.amount,
    discount: ({ part }) => part.discount.amount,
    total: ({ part }) => part.total.amount,
    recipient: ({ order }) => order.recipient.name,
    phone: ({ order }) => order.recipient.phone,
    address: ({ order }) => order.recipient.address,
    note: ({ order }) => order.buyerNote ?? '',
    ownNotes: ({ order }) => order.notes.map(({ text }) => text).join('; '),
    parcels: ({ part }) => part.shipments.map(({ carrier, trackingNo }) => `${carrier} ${trackingNo}`).join('; '),
  };
  const names = Object.keys(t.orderExport.columns) as (keyof typeof texts)[];
  return names.map((name) => ({ header: t.orderExport.columns[name], text: texts[name] }));
}

function goodsOf({ productName, specs, quantity }: Part['lines'][number]): string {
  return `${[productName, ...specs.map(({ value }) => value)].join(' ')} × ${quantity}`;
}
