import { expect, test } from 'vitest';
import type { ExportedOrder_OrderFragment } from '../../graphql/generated/types.ts';
import { en } from '../../i18n/en/index.ts';
import { csvText } from '../workbench/csv.ts';
import { exportedParts, orderCsvColumns } from './order-csv.ts';

const money = (amount: string) => ({ amount });
const line = { productName: '茶壶', quantity: 2, specs: [{ value: 'red' }] };
const part: ExportedOrder_OrderFragment['subOrders'][number] = {
  ...{ subOrderNo: '20261127000000000010-1', status: 'PAID', seller: { name: 'Lantern' }, lines: [line] },
  ...{ itemsTotal: money('200.00'), freight: money('10.00'), discount: money('0.50'), total: money('209.50') },
  shipments: [{ carrier: 'SF Express', trackingNo: 'SF123' }],
};
const order = (more: Partial<ExportedOrder_OrderFragment> = {}): ExportedOrder_OrderFragment => ({
  ...{ createdAt: '2026-11-26T16:00:00.000Z', paidAt: null, buyerNote: null, notes: [], subOrders: [part] },
  recipient: { name: '林小满', phone: '13800000001', address: '北京市' },
  ...more,
});
const orderCsv = (orders: ExportedOrder_OrderFragment[], first: boolean) =>
  csvText(orderCsvColumns(en), exportedParts(orders), first);
const noteOf = (buyerNote: string) => orderCsv([order({ buyerNote })], false);

test('a file begins with a byte order mark and names; money is plain, times are those of the shop', () => {
  const [head, row, end] = orderCsv([order()], true).split('\r\n');
  expect(head).toMatch(/^\uFEFFOrder,Shop,Status,/);
  expect(row).toBe(
    '20261127000000000010-1,Lantern,"Paid, being packed",2026-11-27T00:00:00+08:00,,茶壶 red × 2,2,' +
      '200.00,10.00,0.50,209.50,林小满,13800000001,北京市,,,SF Express SF123',
  );
  expect(end).toBe('');
});

test('later pages go on below; a file without orders has the names alone', () => {
  expect(orderCsv([order()], false)).not.toContain('Shop,');
  expect(orderCsv([], true).split('\r\n')).toHaveLength(2);
  expect(orderCsv([], false)).toBe('');
});

test.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1'])('a note %j is no formula', (note) => {
  expect(noteOf(note)).toContain(`'${note}`);
});

test('quotes, commas and lines stay inside their cell', () => {
  expect(noteOf('a "b", c\nd')).toContain('"a ""b"", c\nd"');
  expect(noteOf('"=1+1"')).toContain('"""=1+1"""');
});

test('an order of several shops has a line for each', () => {
  const other = { ...part, subOrderNo: '20261127000000000010-2' };
  expect(
    orderCsv([order({ subOrders: [part, other] })], false)
      .trimEnd()
      .split('\r\n'),
  ).toHaveLength(2);
});
