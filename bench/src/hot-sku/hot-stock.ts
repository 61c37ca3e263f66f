import type pg from 'pg';

/** Gives a SKU that nobody has reserved exactly `units`, all in one warehouse. */
export async function stockUp(database: pg.Pool, units: number): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    `select id from catalog.sku where not discontinued and price_minor < 100000
     and not exists (select from catalog.stock_level l where l.sku_id = sku.id and l.reserved > 0)
     and exists (select from catalog.stock_level l where l.sku_id = sku.id)
     order by random() limit 1`,
  );
  const skuId = rows[0]!.id;
  await database.query('update catalog.stock_level set on_hand = 0 where sku_id = $1', [skuId]);
  await database.query(
    `update catalog.stock_level set on_hand = $2 where (sku_id, warehouse_id) in
     (select sku_id, warehouse_id from catalog.stock_level where sku_id = $1 limit 1)`,
    [skuId, units],
  );
  return skuId;
}

/** Orders and reserved units of a SKU in the shop's tables. */
export async function countOrders(database: pg.Pool, skuId: string): Promise<{ orders: number; reserved: number }> {
  const { rows } = await database.query<{ orders: number; reserved: number }>(
    `select (select count(*)::int from orders.order_line l join orders."order" o on o.id = l.order_id
             where l.sku_id = $1 and o.status = 'PENDING') as orders,
            (select sum(reserved)::int from catalog.stock_level where sku_id = $1) as reserved`,
    [skuId],
  );
  return rows[0]!;
}
