import type { DomainEvent } from '@minijd/events';
import { sql } from 'kysely';
import type { CatalogContext } from '../../catalog-context.ts';

/** Adds the units of a paid order to the sold counts of its products, once per event. */
export async function countSales({ id, data }: DomainEvent<'orders.order.paid'>, context: CatalogContext) {
  const sold = Map.groupBy(data.lines, (line) => line.productId);
  const quantities = [...sold].map(([productId, lines]) => ({
    productId,
    quantity: lines.reduce((total, line) => total + line.quantity, 0),
  }));
  await context.transaction(async (db) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('handled_event')
      .values({ id, at: new Date() })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return;
    await addSales(db, quantities);
    await context.bus.emit(db, 'catalog.products.changed', { productIds: [...sold.keys()] });
  });
}

async function addSales(db: CatalogContext['db'], sales: { productId: string; quantity: number }[]): Promise<void> {
  const sale = sql`jsonb_to_recordset(${JSON.stringify(sales)}::jsonb) as sale("productId" uuid, quantity int)`;
  // Locked in the order of ids, like everywhere, against deadlocks.
  await sql`select id from product where id in (select "productId" from ${sale}) order by id for update`.execute(db);
  await sql`update product set sold_count = sold_count + sale.quantity from ${sale} where id = sale."productId"`.execute(
    db,
  );
  await sql`
    update category_listing set sold_count = product.sold_count
    from product, ${sale}
    where product.id = sale."productId" and category_listing.product_id = product.id`.execute(db);
}

/** Repeated deliveries end after hours; a month is enough. */
export async function pruneHandledEvents(_data: object, { db }: CatalogContext): Promise<void> {
  await db.deleteFrom('handled_event').where('at', '<', sql<Date>`now() - interval '30 days'`).execute();
}
