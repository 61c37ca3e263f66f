import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { runConcurrently } from './concurrent-load.ts';

const TABLES = `
  drop schema if exists bench_peer cascade;
  create schema bench_peer;
  create table bench_peer.stock_level (sku_id uuid primary key, on_hand int not null, reserved int not null,
    check (reserved >= 0 and reserved <= on_hand));
  create table bench_peer."order" (like orders."order" including all);
  create table bench_peer.order_line (like orders.order_line including all);
  create table bench_peer.order_event (like orders.order_event including all);`;

/**
 * The minimum for an order: one transaction with the conditional stock update and the rows of order, line and event; each
 * client has its own connection. Runs until the last unit is sold.
 */
export async function bareOrders(
  url: string,
  { units, buyers, clients }: Record<'units' | 'buyers' | 'clients', number>,
) {
  const connections = Array.from({ length: clients }, () => new pg.Client({ connectionString: url }));
  const [first] = connections as [pg.Client, ...pg.Client[]];
  try {
    await Promise.all(connections.map((connection) => connection.connect()));
    await first.query(TABLES);
    const skuId = randomUUID();
    await first.query('insert into bench_peer.stock_level values ($1, $2, 0)', [skuId, units]);
    const template = await orderTemplate(first);
    const sold = await runConcurrently(Array.from({ length: buyers }), clients, (_, client) =>
      orderOnce(connections[client]!, skuId, template),
    );
    await first.query('drop schema bench_peer cascade');
    return sold;
  } finally {
    await Promise.allSettled(connections.map((connection) => connection.end()));
  }
}

interface Template {
  order: string;
  line: string;
  event: string;
}

/** Inserts that copy an order of the shop under new ids, so that both sides write rows of the same width. */
async function orderTemplate(connection: pg.Client): Promise<Template> {
  const { rows } = await connection.query<{ id: string }>(
    `select id from orders."order" where status = 'PENDING' limit 1`,
  );
  const source = rows[0]!.id;
  const insert = async (table: string, replaced: Record<string, string>, where: string) => {
    const columns = await connection.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'orders' and table_name = $1
       order by ordinal_position`,
      [table],
    );
    const { rows: found } = await connection.query(`select * from orders."${table}" where ${where} = $1 limit 1`, [
      source,
    ]);
    const names = columns.rows.map(({ name }) => name);
    const values = names.map((name) => replaced[name] ?? literal(found[0][name]));
    return `insert into bench_peer."${table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${values.join(', ')})`;
  };
  return {
    order: await insert('order', { id: '$1', order_no: '$2' }, 'id'),
    line: await insert('order_line', { id: '$1', order_id: '$2', sku_id: '$3' }, 'order_id'),
    event: await insert('order_event', { id: '$1', order_id: '$2' }, 'order_id'),
  };
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString());
  return pg.escapeLiteral(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

let numbers = 0;

/** True when sold, false when nothing is left. Statements are prepared once per connection. */
async function orderOnce(connection: pg.Client, skuId: string, { order, line, event }: Template): Promise<boolean> {
  const id = randomUUID();
  await connection.query('begin');
  const { rowCount } = await connection.query({
    name: 'take',
    text: 'update bench_peer.stock_level set reserved = reserved + 1 where sku_id = $1 and on_hand - reserved >= 1',
    values: [skuId],
  });
  if (rowCount === 0) {
    await connection.query('rollback');
    return false;
  }
  numbers += 1;
  await connection.query({ name: 'order', text: order, values: [id, String(numbers).padStart(20, '0')] });
  await connection.query({ name: 'line', text: line, values: [randomUUID(), id, skuId] });
  await connection.query({ name: 'event', text: event, values: [randomUUID(), id] });
  await connection.query('commit');
  return true;
}
