import { createHash, randomUUID } from 'node:crypto';
import { MikroORM } from '@mikro-orm/postgresql';
import type { JobName, JobPayloads } from '@minijd/events';
import { databaseConfiguration, PERMISSIONS } from '@minijd/subgraph';
import { type Answer, type TestDatabase, type TestSubgraph, testDatabase, testSubgraph } from '@minijd/testkit';
import { CompiledQuery, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { orders } from '../src/subgraph.ts';

const PARTITIONS_MIGRATION = 'Migration20261123074844_order_partitions';
const MONTHS = 6;
const BUYERS = 1_000;
const PER_MONTH = 2_000;
const SELLERS = 40;
/** Rows per month. */
const FEW = 100;

let database: TestDatabase;
let orm: MikroORM;
let shop: TestSubgraph;
const received: { text: string; parameters: unknown[] }[] = [];

/** Half a year of orders from before the table was partitioned, as many in each month whatever day it is today. */
beforeAll(async () => {
  database = await testDatabase();
  orm = await MikroORM.init(databaseConfiguration(orders, { databaseUrl: database.url }));
  const names = orders.migrations.map(({ name }) => name);
  await orm.migrator.up({ to: names[names.indexOf(PARTITIONS_MIGRATION) - 1]! });
  await database.sql(`
    insert into orders."order" (id, order_no, status, buyer_id, items_total_minor, freight_minor, discount_minor,
      total_minor, recipient_name, recipient_phone, recipient_address, created_at, paid_at)
    select
      (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3)
        || '8' || substr(md5(n::text), 4, 15))::uuid,
      lpad(n::text, 20, '0'), case when n % 500 = 0 then 'PENDING' when n % 97 = 0 then 'PAID' else 'COMPLETED' end,
      md5((case when n % 100 = 7 then 7 else n % ${BUYERS} + 100 end)::text)::uuid, 100, 0, 0, 100, 'Ann', '1', 'here', at, case when n % 500 > 0 then at end
    from generate_series(1, ${MONTHS * PER_MONTH}) n,
      lateral (select date_trunc('month', now(), 'UTC') - interval '1 month' * ((n - 1) / ${PER_MONTH}) as first_day) month,
      lateral (select least(first_day + interval '1 month', now()) as past) today,
      lateral (select past - (past - first_day) * ((n - 1) % ${PER_MONTH} + 1) / ${PER_MONTH} as at) moment`);
  await database.sql(`
    insert into orders.order_event (id, order_id, type, "to", at)
    select gen_random_uuid(), id, 'PLACED', 'PENDING', created_at from orders."order"`);
  await orm.migrator.up();
  await database.sql(`
    insert into orders.order_line (id, order_id, position, sku_id, product_id, seller_id, name_zh, name_en, specs,
      unit_price_minor, quantity)
    select gen_random_uuid(), id, 0, gen_random_uuid(), gen_random_uuid(), md5((order_no::bigint % ${SELLERS})::text)::uuid,
      '极光手机', 'Aurora phone ' || order_no, '[]', 100, 1 from orders."order"`);
  await database.sql('analyze');
  shop = await testSubgraph(orders, {
    database,
    onStatement: (text, parameters) => received.push({ text, parameters }),
  });
}, 120_000);
afterAll(async () => {
  await shop?.stop();
  await orm.close();
  await database.drop();
});

const partitions = async () =>
  (
    await database.sql<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'orders."order"'::regclass order by 1`,
    )
  ).map(({ name }) => name.replace('orders.', ''));

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Loops': number;
  'Actual Rows': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

interface PlanRow {
  'QUERY PLAN': { Plan: Plan }[];
}

/** Every node of the plan of a statement, as it ran. */
async function ran(statement: string, values: unknown[]): Promise<Plan[]> {
  const [row] = await database.sql<PlanRow>(`explain (analyze, format json) ${statement}`, values);
  return nodesOf(row!);
}

function nodesOf(row: PlanRow): Plan[] {
  const all = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(all)];
  return all(row['QUERY PLAN'][0]!.Plan);
}

const touched = (plan: Plan[]) => plan.filter((node) => node['Relation Name'] && node['Actual Loops'] > 0);

const month = (ahead: number) => {
  const date = new Date();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + ahead);
  return `order_${date.toISOString().slice(0, 7).replace('-', '_')}`;
};

test("earlier orders are in the partitions of their ids' months, with all that belongs to them", async () => {
  expect(await partitions()).toEqual(
    ['order_before', 'order_later', ...Array.from({ length: MONTHS + 3 }, (_, n) => month(n - MONTHS + 1))].sort(),
  );
  expect(
    await database.sql(`select count(*)::int as orders,
      count(*) filter (where tableoid::regclass::text <> 'orders.order_' || to_char(created_at at time zone 'UTC', 'YYYY_MM'))::int as misplaced
      from orders."order"`),
  ).toEqual([{ orders: MONTHS * PER_MONTH, misplaced: 0 }]);
  await expect(
    database.sql(
      `insert into orders.order_event (id, order_id, type, "to", at) values ($1, $2, 'PAID', 'PAID', now())`,
      [randomUUID(), randomUUID()],
    ),
  ).rejects.toThrow('order_event_order_id_foreign');
});

test('earlier days of sales are filled in', async () => {
  const perDay = `select count(*)::int as days, sum(orders)::int as orders, sum(paid_minor)::int as paid from`;
  const sold = (select: string) => database.sql(`${perDay} (${select}) days`);
  const ofOrders = await sold(`
    select to_char(o.paid_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, l.seller_id, count(*) as orders,
      sum(l.unit_price_minor) as paid_minor
    from orders."order" o join orders.order_line l on l.order_id = o.id where o.paid_at is not null group by 1, 2`);
  await vi.waitFor(async () => expect(await sold('select * from orders.sales_day')).toEqual(ofOrders), {
    timeout: 30_000,
    interval: 200,
  });
});

test("an order is found in its month's partition only, by index", async () => {
  const [{ id }] = (await database.sql<{ id: string }>('select id from orders."order" limit 1')) as [{ id: string }];
  const plan = await ran('select * from orders."order" where id = $1', [id]);
  expect(plan.map((node) => node['Node Type'])).toEqual(['Index Scan']);
});

test("a buyer's newest orders are read by their index, month by month, until the page is full", async () => {
  const page = 'select * from orders."order" where buyer_id = md5($1)::uuid order by id desc limit 21';
  const plan = await ran(page, ['7']);
  expect(plan.map((node) => node['Node Type']).slice(0, 2)).toEqual(['Limit', 'Append']);
  expect(plan.every((node) => !['Seq Scan', 'Sort'].includes(node['Node Type']))).toBe(true);
  const names = touched(plan).map((node) => node['Relation Name']);
  expect(names).toContain(month(0));
  expect(names).not.toContain(month(-2));
});

test('the next page and the orders to expire use the indexes of every month', async () => {
  const [cursor] = await database.sql<{ id: string }>(
    `select id from orders."order" where buyer_id = md5('7')::uuid order by id desc offset 60 limit 1`,
  );
  const next = await ran(
    'select * from orders."order" where buyer_id = md5($1)::uuid and id < $2 order by id desc limit 21',
    ['7', cursor!.id],
  );
  const late = await ran(
    `select id from orders."order" where status = $1 and pay_before < now() order by id limit 500`,
    ['PENDING'],
  );
  // Sequential scans of empty months are fine.
  const readWhole = [...next, ...late].filter((node) => node['Node Type'] === 'Seq Scan');
  expect(readWhole.map((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)).filter(Boolean)).toEqual(
    [],
  );
});

interface Sent {
  text: string;
  plan: Plan[];
}

/** The statements on orders that an action sends, with their plans. */
async function plansOf(act: () => Promise<unknown>): Promise<Sent[]> {
  received.length = 0;
  await act();
  const sent = received.filter(
    ({ text }) => /^\s*(select|insert|update)/i.test(text) && /"order"|order_line/.test(text),
  );
  const db: Kysely<unknown> = orm.em.getKysely();
  const plans: Sent[] = [];
  for (const { text, parameters } of sent) {
    const transaction = await db.startTransaction().execute();
    try {
      // Rolled back below. Existing rows would conflict with the statement, and so would those that a job inserts meanwhile.
      for (const sums of ['sales_day', 'sales_product_day', 'sales_buyer_day']) {
        await transaction.executeQuery(CompiledQuery.raw(`lock table ${sums} in exclusive mode`));
        await transaction.executeQuery(CompiledQuery.raw(`delete from ${sums}`));
      }
      const explain = CompiledQuery.raw(`explain (analyze, format json) ${text}`, [...parameters]);
      const { rows } = await transaction.executeQuery<PlanRow>(explain);
      plans.push({ text, plan: nodesOf(rows[0]!) });
    } finally {
      await transaction.rollback().execute();
    }
  }
  return plans;
}

const rowsRead = (node: Plan) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
/** Large tables with a sequential scan; small ones are always scanned. */
const readWhole = (plan: Plan[]) =>
  plan.filter((node) => node['Node Type'] === 'Seq Scan' && rowsRead(node) > FEW).map((node) => node['Relation Name']);

/** The id that md5 makes of a number. */
const idOf = (number: number) =>
  createHash('md5')
    .update(String(number))
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
const BUYER = { userId: idOf(7), role: 'USER' as const };
const ADMIN = { userId: idOf(0), role: 'ADMIN' as const, permissions: PERMISSIONS };
const SELLER = { userId: idOf(7), role: 'SELLER' as const, sellerId: idOf(7) };
const ask = async (query: string, viewer: object): Promise<Answer> => {
  const { data, errors } = await shop.execute(query, {}, viewer);
  if (errors) throw new Error(JSON.stringify(errors));
  return data!;
};
const runs = async <Name extends JobName>(job: Name, data: JobPayloads[Name], sends: RegExp) => {
  await shop.bus.send(orm.em.getKysely(), job, data);
  await vi.waitFor(() => expect(received.some(({ text }) => sends.test(text))).toBe(true), { timeout: 15_000 });
};
/** A day of the shop. */
const dayAgo = (days: number) => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

const HOT: Record<string, () => Promise<unknown>> = {
  "a buyer's list": async () => ask('{ orders(first: 20) { nodes { id lines { id } events { type } } } }', BUYER),
  'its next page': async () => {
    const { orders: first } = await ask('{ orders(first: 20) { pageInfo { endCursor } } }', BUYER);
    return ask(`{ orders(first: 20, after: "${first.pageInfo.endCursor}") { nodes { id } totalCount } }`, BUYER);
  },
  'its tabs': async () => ask('{ orderCounts { all } }', BUYER),
  'its search': async () => {
    const { orders: found } = await ask('{ orders(search: "aurora", first: 5) { totalCount } }', BUYER);
    expect(found.totalCount).toBeGreaterThan(100);
  },
  'orders to ship': async () => {
    const { ordersToShip } = await ask('{ ordersToShip(first: 20) { totalCount nodes { id } } }', SELLER);
    expect(ordersToShip.totalCount).toBeGreaterThan(0);
  },
  'orders of all': () => ask('{ managedOrders(first: 20) { nodes { id } } }', ADMIN),
  'those of a day': () => {
    const day = dayAgo(40);
    return ask(`{ managedOrders(first: 20, placedFrom: "${day}", placedTo: "${day}") { nodes { id } } }`, ADMIN);
  },
  'a phone among all': () => ask('{ managedOrders(search: "139 1234 5678") { totalCount nodes { id } } }', ADMIN),
  'a parcel among all': async () => {
    await database.sql(
      `insert into orders.shipment (id, order_id, seller_id, carrier, tracking_no, status, shipped_at)
      select gen_random_uuid(), id, gen_random_uuid(), 'SF', 'SF' || order_no, 'SHIPPED', now() from orders."order" limit 2000`,
    );
    await database.sql('analyze orders.shipment');
    const [parcel] = await database.sql<{ no: string }>('select tracking_no as no from orders.shipment limit 1');
    const { managedOrders } = await ask(`{ managedOrders(search: "${parcel!.no}") { totalCount } }`, ADMIN);
    expect(managedOrders.totalCount).toBe(1);
  },
  'sales of a day': () => runs('orders.rollUpSales', { day: dayAgo(40) }, /insert into sales_day/),
  'orders to expire': () => runs('orders.expireOrders', {}, /"pay_before" </),
  'receipts to take for granted': async () => {
    const [row] = await database.sql<{ id: string }>('select id from orders."order" limit 1');
    await runs('orders.confirmReceipt', { orderId: row!.id }, /from "orders"."order".*for update/s);
  },
};

test.each(Object.entries(HOT))('%s: read by indexes', async (_, act) => {
  const plans = await plansOf(act);
  expect(plans.length).toBeGreaterThan(0);
  for (const { text, plan } of plans) {
    expect(readWhole(plan), text).toEqual([]);
    const rows = touched(plan).reduce((sum, node) => sum + rowsRead(node), 0);
    expect(rows, text).toBeLessThan(MONTHS * FEW);
  }
});

test('coming months are created once, however many processes do so', async () => {
  const before = await partitions();
  const ask = () => database.sql(`select orders.extend_order_partitions((now() + interval '5 months')::date)`);
  await Promise.all([ask(), ask()]);
  expect(await partitions()).toEqual([...before, month(4), month(5)].sort());
});

test('an order of a month without a partition is stored and found', async () => {
  const id = 'ffffffff-0000-7000-8000-000000000000';
  await database.sql(
    `insert into orders."order" select (jsonb_populate_record(o, jsonb_build_object('id', $1::text, 'order_no', 'x'))).*
     from orders."order" o limit 1`,
    [id],
  );
  expect(await database.sql('select tableoid::regclass::text as kept from orders."order" where id = $1', [id])).toEqual(
    [{ kept: 'orders.order_later' }],
  );
  const before = await partitions();
  await database.sql(`select orders.extend_order_partitions((now() + interval '9 months')::date)`);
  expect(await partitions()).toEqual(before);
});
