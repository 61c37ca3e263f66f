import type { TableRow } from '@minijd/tables';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { refreshOffers } from '../products/index.ts';
import { BAD_PRICE, LOW_LIST_PRICE, priceOf, rateOf } from './amounts.ts';
import type { Outcome } from './batch-outcome.ts';
import { type SheetColumns, sheetColumns } from './formats/known-formats.ts';
import { inParts, type MakePlan } from './import-plan.ts';
import { type KnownSku, noSku, type RowFault, reject, skusByCode, sorted, withoutRepetition } from './sku-rows.ts';

const SKUS_PER_PART = 1000;
/** Cells that say there is no list price. */
const NONE = /^(?:0+(?:\.0+)?|-)$/;

interface NewPrice {
  code: string;
  priceMinor: number;
  /** Undefined: as it was. */
  listPriceMinor?: number | null;
}

/** Sets prices by SKU code; an empty list price stays, `-` takes it away. */
export const pricesPlan: MakePlan = (row, { table }, acting) => {
  const columns = sheetColumns(table.columns, ['sku', 'price']);
  const codeOf = ({ cells }: TableRow) => cells[columns.sku!] ?? '';
  return {
    parts: inParts(withoutRepetition(table.rows(), codeOf), SKUS_PER_PART),
    take: async (part, run) => {
      const context = acting();
      await context.transaction(async (db) => {
        if (!(await run.begin(db))) return;
        const { outcome, good } = sorted(part, (one) => newPrice(one, columns, row.rate));
        await setPrices(good, outcome, { db, context, sellerId: row.sellerId });
        await run.end(db, outcome);
      });
      return undefined;
    },
  };
};

function newPrice({ cells }: TableRow, columns: SheetColumns, rate: number | null | undefined): NewPrice | RowFault {
  const cell = (field: keyof SheetColumns) => cells[columns[field] ?? ''] ?? '';
  const code = cell('sku');
  if (code === '') return { column: columns.sku!, text: noSku(code) };
  const factor = rateOf(cell('currency'), rate);
  if (typeof factor === 'object') return { column: columns.currency!, text: factor };
  const priceMinor = priceOf(cell('price'), factor);
  if (priceMinor === undefined) return { column: columns.price!, text: BAD_PRICE };
  const listed = cell('listPrice');
  if (listed === '') return { code, priceMinor };
  const listPriceMinor = NONE.test(listed) ? null : priceOf(listed, factor);
  if (listPriceMinor === undefined) return { column: columns.listPrice!, text: BAD_PRICE };
  if (listPriceMinor !== null && listPriceMinor <= priceMinor)
    return { column: columns.listPrice!, text: LOW_LIST_PRICE };
  return { code, priceMinor, listPriceMinor };
}

interface Setting {
  db: CatalogDatabase;
  context: CatalogContext;
  sellerId: string | null | undefined;
}

async function setPrices(
  good: readonly { row: TableRow; said: NewPrice }[],
  outcome: Outcome,
  { db, context, sellerId }: Setting,
): Promise<void> {
  const codes = good.map(({ said }) => said.code);
  await lockProductsOf(codes, db);
  const known = await skusByCode(codes, sellerId, db);
  const changed = good.flatMap(({ row, said }) => {
    const sku = known.get(said.code);
    if (!sku) {
      reject(outcome, row, { text: noSku(said.code) });
      return [];
    }
    const listPriceMinor = said.listPriceMinor === undefined ? sku.listPriceMinor : said.listPriceMinor;
    if (listPriceMinor !== null && listPriceMinor <= said.priceMinor) {
      reject(outcome, row, { text: LOW_LIST_PRICE });
      return [];
    }
    if (sku.priceMinor === said.priceMinor && sku.listPriceMinor === listPriceMinor) {
      outcome.unchanged += 1;
      return [];
    }
    outcome.updated += 1;
    return [{ ...sku, former: sku.priceMinor, priceMinor: said.priceMinor, listPriceMinor, changeId: uuidv7() }];
  });
  if (changed.length > 0) await writePrices(changed, { db, context });
}

/** In the order of ids, like everywhere, against deadlocks. */
const lockProductsOf = (codes: readonly string[], db: CatalogDatabase) =>
  sql`select id from product where id in (select product_id from sku where code = any(${codes}::text[]))
    order by id for update`.execute(db);

type Changed = KnownSku & { former: number; changeId: string };

async function writePrices(
  changed: readonly Changed[],
  { db, context }: { db: CatalogDatabase; context: CatalogContext },
): Promise<void> {
  const rows = changed.map(({ code, id, productId, priceMinor, listPriceMinor, former, changeId }) => ({
    ...{ code, id, productId, priceMinor, listPriceMinor, former, changeId },
  }));
  // Somebody who edits one of these products meanwhile is told, by the version and the fields of the edit.
  await sql`
    with row as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
        id uuid, code text, "productId" uuid, "priceMinor" bigint, "listPriceMinor" bigint, former bigint, "changeId" uuid)
    ), priced as (
      update sku set price_minor = row."priceMinor", list_price_minor = row."listPriceMinor"
      from row where sku.id = row.id
    ), history as (
      insert into price_change
        (id, product_id, sku_id, sku_code, price_minor, list_price_minor, former_price_minor, changed_by, changed_at)
      select "changeId", "productId", id, code, "priceMinor", "listPriceMinor", former, ${context.userId}::uuid, now()
      from row
    ), field as (
      select "productId" as product_id, jsonb_agg(id || '.' || name) as fields
      from row, unnest(array['price', 'listPrice']) as name group by 1
    ), raised as (
      update product set version = version + 1 from field where product.id = field.product_id
      returning product.id, product.version, field.fields
    )
    insert into product_edit (product_id, version, fields, changed_by, changed_at)
    select id, version, fields, ${context.userId}::uuid, now() from raised`.execute(db);
  const productIds = [...new Set(changed.map(({ productId }) => productId))];
  await refreshOffers(db, productIds);
  await context.bus.emit(db, 'catalog.products.changed', { productIds });
}
