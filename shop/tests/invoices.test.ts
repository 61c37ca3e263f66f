import { type Answer, queuesIdle, type TestDatabase, until } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { ADMIN, AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: AfterSaleDriver;
useCheckoutShop((own) => {
  ({ shop, database } = own);
  driver = new AfterSaleDriver(shop);
});

const MONEY = '{ amount }';
const ISSUED = `issuedInvoices { number colour reversesNumber title taxNumber seller { id } net ${MONEY} tax ${MONEY} total ${MONEY}
  lines { name quantity net ${MONEY} tax ${MONEY} total ${MONEY} } }`;
const INVOICE = { kind: 'COMPANY', title: '山泉茶业', taxNumber: '91110105MA0000001X', email: 'books@example.com' };
const YEAR = new Date().getFullYear();

async function bought(goods: readonly Goods[], more: object = {}): Promise<{ ann: SubgraphBuyer; order: Answer }> {
  const ann = await shop.buyer();
  const lines = goods.map(({ skuId }) => ({ skuId, quantity: 2 }));
  const { order } = await ann.place({ lines, invoice: INVOICE, ...more });
  await ann.pay(order.id);
  return { ann, order: await ann.reaches(order.id, 'PAID') };
}

async function issued(orderId: string, viewer: object = ADMIN): Promise<Answer[]> {
  const { order } = await shop.ask('orders', `{ order(id: "${orderId}") { ${ISSUED} } }`, {}, viewer);
  return order?.issuedInvoices ?? [];
}

const invoicesReach = (orderId: string, count: number): Promise<Answer[]> =>
  until(async () => {
    const found = await issued(orderId);
    return found.length === count && found;
  });

const fen = ({ amount }: Answer) => Math.round(Number(amount) * 100);
const sum = (all: readonly Answer[], of: (one: Answer) => Answer) =>
  all.reduce((total, one) => total + fen(of(one)), 0);

test('once everything is shipped each seller issues an invoice; together they are what was paid', async () => {
  const goods = [await shop.goods({ priceMinor: 3000 }), await shop.goods({ priceMinor: 5000 })] as const;
  const [one, two] = goods;
  const { ann, order } = await bought(goods);
  await driver.ship(order.id, one);
  await queuesIdle(database);
  expect(await issued(order.id)).toEqual([]);
  await driver.ship(order.id, two);
  const all = await invoicesReach(order.id, 2);
  expect(all).toMatchObject([
    {
      number: `${YEAR}-00000001`,
      colour: 'BLUE',
      title: '山泉茶业',
      taxNumber: INVOICE.taxNumber,
      reversesNumber: null,
    },
    {
      number: `${YEAR}-00000001`,
      colour: 'BLUE',
      total: { amount: '100.00' },
      net: { amount: '88.50' },
      tax: { amount: '11.50' },
    },
  ]);
  expect(sum(all, ({ total }) => total)).toBe(fen(order.total));
  for (const invoice of all) {
    for (const part of ['net', 'tax', 'total'])
      expect(sum(invoice.lines, (line) => line[part])).toBe(fen(invoice[part]));
    expect(invoice.lines[0].quantity).toBe(2);
  }
  const sellers = async (viewer: object) => (await issued(order.id, viewer)).map(({ seller }) => seller.id);
  expect(await sellers(ann.viewer)).toEqual([one.sellerId, two.sellerId]);
  expect(await sellers(sellerOf(two))).toEqual([two.sellerId]);
  expect(await sellers((await shop.buyer()).viewer)).toEqual([]);
  const { events } = (await ann.order(order.id))!;
  expect(events.map(({ type }: Answer) => type)).toEqual([
    ...['PLACED', 'PAID', 'PARTLY_SHIPPED', 'SHIPPED', 'INVOICED', 'INVOICED'],
  ]);
});

test('what is refunded before is not charged, what is refunded after is taken back in red, down to nothing', async () => {
  const goods = await shop.goods({ priceMinor: 3333 });
  const { ann, order } = await bought([goods], { lines: [{ skuId: goods.skuId, quantity: 4 }] });
  const line = (quantity: number) => [{ orderLineId: order.lines[0].id, quantity }];
  const refund = async (kind: string, quantity: number, amount?: string) => {
    const id = await driver.requested(ann, {
      orderId: order.id,
      lines: line(quantity),
      kind,
      reason: 'DAMAGED',
      amount,
    });
    await driver.approve(id, sellerOf(goods));
    return id;
  };
  await refund('REFUND', 1);
  await driver.ship(order.id, goods);
  const [blue] = (await invoicesReach(order.id, 1)) as [Answer];
  expect([blue.total.amount, blue.lines[0].quantity]).toEqual(['99.99', 3]);
  await driver.deliver(order.id);
  await driver.reaches(await refund('REFUND_ONLY', 1, '10.00'), 'REFUNDED');
  const [, red] = (await invoicesReach(order.id, 2)) as [Answer, Answer];
  expect(red).toMatchObject({ colour: 'RED', reversesNumber: blue.number, number: `${YEAR}-00000002` });
  expect([red.total.amount, red.lines[0].quantity]).toEqual(['-10.00', 0]);
  const back = await refund('RETURN', 2);
  await driver.change(`sendReturn(input: { id: "${back}", carrier: "SF", trackingNo: "R" })`, ann.viewer);
  await driver.change(
    `receiveReturn(input: { id: "${back}", lines: [{ orderLineId: "${order.lines[0].id}", restocked: 2 }] })`,
    sellerOf(goods),
  );
  const all = await invoicesReach(order.id, 3);
  expect(all[2]!.lines[0].quantity).toBe(-2);
  expect(sum(all, ({ total }) => total)).toBe(3333 - 1000);
  expect(sum(all, ({ tax }) => tax)).toBe(Math.round(((3333 - 1000) * 13) / 113));
});

test('numbers of a seller have no gap: many at once, and one that fails each time', async () => {
  const goods = await shop.goods({ stock: 100, priceMinor: 2000 });
  const all = await Promise.all(Array.from({ length: 6 }, () => bought([goods])));
  const [failing, ...others] = all.map(({ order }) => order.id as string) as [string, ...string[]];
  await database.sql(`create function public.no_paper() returns trigger language plpgsql as
    $$ begin if new.order_id = '${failing}' then raise exception 'no paper'; end if; return new; end $$`);
  await database.sql(
    'create trigger no_paper before insert on orders.issued_invoice for each row execute function public.no_paper()',
  );
  await Promise.all([failing, ...others].map((id) => driver.ship(id, goods)));
  const issuedOnes = await Promise.all(others.map((id) => invoicesReach(id, 1)));
  const numbers = issuedOnes.map(([invoice]) => invoice!.number).sort();
  expect(numbers).toEqual(others.map((_, index) => `${YEAR}-0000000${index + 1}`));
  await database.sql('drop trigger no_paper on orders.issued_invoice');
  await database.sql(`update events.job set start_after = now() where state = 'retry'`);
  const [again] = await invoicesReach(failing, 1);
  expect(again!.number).toBe(`${YEAR}-00000006`);
}, 60_000);

test('without having been asked for there is no invoice', async () => {
  const goods = await shop.goods();
  const { order } = await bought([goods], { invoice: null });
  await driver.ship(order.id, goods);
  await queuesIdle(database);
  expect(await issued(order.id)).toEqual([]);
});
