import { badInput, decodeCursor, isUuid } from '@minijd/subgraph';
import { type RawBuilder, sql } from 'kysely';
import type { ProductSort } from './product-sort.ts';

/** The table with the sort keys: products, or their listings in a category. */
export type OrderTable = 'product' | 'category_listing';

/** What the orders are by. */
export interface Ordered {
  id: string;
  soldCount: number;
  price: { minor: number };
}

const ID = { product: 'product.id', category_listing: 'category_listing.product_id' } as const;

const ORDERS = {
  // Ids contain the time of addition, so they are the sort key.
  NEWEST: { column: undefined, direction: 'desc', keyOf: () => undefined },
  BEST_SELLING: { column: 'sold_count', direction: 'desc', keyOf: (product: Ordered) => product.soldCount },
  PRICE_ASC: { column: 'price_minor', direction: 'asc', keyOf: (product: Ordered) => product.price.minor },
  PRICE_DESC: { column: 'price_minor', direction: 'desc', keyOf: (product: Ordered) => product.price.minor },
} as const;

/** The `ORDER BY` of a sort; the id makes it total, in the direction of the key, so that one index covers both. */
export function orderBy(table: OrderTable, sort: ProductSort): RawBuilder<unknown> {
  const { column, direction } = ORDERS[sort];
  const columns = [...(column ? [`${table}.${column}`] : []), ID[table]];
  return sql.join(columns.map((name) => sql`${sql.ref(name)} ${sql.raw(direction)}`));
}

/** The condition for rows after `cursor`; throws BAD_USER_INPUT when it is not a cursor of this order. */
export function isAfter(table: OrderTable, sort: ProductSort, cursor: string): RawBuilder<boolean> {
  const { column, direction } = ORDERS[sort];
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');
  const key = decodeCursor(cursor, column ? 2 : 1);
  const id = String(key.at(-1));
  if (!isUuid(id)) throw badInput('after is not a cursor of this list.');
  if (!column) return sql`${sql.ref(ID[table])} ${beyond} ${id}::uuid`;
  if (!Number.isSafeInteger(key[0])) throw badInput('after is not a cursor of this list.');
  return sql`(${sql.ref(`${table}.${column}`)}, ${sql.ref(ID[table])}) ${beyond} (${key[0]}::bigint, ${id}::uuid)`;
}

/** The sort key of a product, for its cursor. */
export function cursorOf(sort: ProductSort, product: Ordered): (string | number)[] {
  const key = ORDERS[sort].keyOf(product);
  return key === undefined ? [product.id] : [key, product.id];
}
