import type pg from 'pg';

/** What belongs to an order, and the columns that lead to other copied rows. */
const PARTS = [
  { table: 'order_line', of: 'order_id', ids: ['id'] },
  { table: 'order_event', of: 'order_id', ids: ['id'] },
  { table: 'payment', of: 'order_id', ids: ['id'] },
  { table: 'shipment', of: 'order_id', ids: ['id'] },
  { table: 'shipment_line', of: 'shipment_id', ids: ['id', 'shipment_id', 'order_line_id'] },
  { table: 'tracking_event', of: 'shipment_id', ids: ['id', 'shipment_id'] },
];

/** Copies of an order with lines, events, payment and parcels, by SQL: each a second earlier than the one before. */
export async function copyOrder(database: pg.Pool, orderId: string, count: number): Promise<void> {
  await database.query(`create temporary table copy as
    select n, uuidv7(-n * interval '1 second') as id from generate_series(1, ${count}) n`);
  await database.query(
    `insert into orders."order" select (jsonb_populate_record(original, jsonb_build_object(
       'id', copy.id, 'order_no', left(original.order_no, 10) || lpad(copy.n::text, 10, '0'),
       'created_at', original.created_at - copy.n * interval '1 second'))).*
     from orders."order" original, copy where original.id = $1`,
    [orderId],
  );
  for (const { table, of, ids } of PARTS) {
    const changed = ids.map((column) => `'${column}', md5(original.${column}::text || copy.n)::uuid`);
    if (of === 'order_id') changed.push(`'order_id', copy.id`);
    if (table === 'payment') changed.push(`'number', 1000000000 + nextval('orders.payment_number_seq')`);
    if (table === 'tracking_event') changed.push(`'carrier_event_id', original.carrier_event_id || '-' || copy.n`);
    const belongs =
      of === 'order_id' ? 'order_id = $1' : 'shipment_id in (select id from orders.shipment where order_id = $1)';
    await database.query(
      `insert into orders.${table} select (jsonb_populate_record(original, jsonb_build_object(${changed.join(', ')}))).*
       from orders.${table} original, copy where original.${belongs}`,
      [orderId],
    );
  }
  await database.query('drop table copy');
  await database.query('analyze orders."order", orders.order_line, orders.payment, orders.shipment');
}
