import { PERMISSIONS } from '@minijd/subgraph';
import { type Answer, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogContext } from '../src/catalog-context.ts';
import { catalog } from '../src/subgraph.ts';

export const SELLER_ID = uuidv7();
export const ADMIN = { userId: uuidv7(), role: 'ADMIN', permissions: PERMISSIONS } as const;
export const SELLER = { userId: uuidv7(), role: 'SELLER', sellerId: SELLER_ID } as const;
export const OTHER_SELLER = { userId: uuidv7(), role: 'SELLER', sellerId: uuidv7() } as const;
export const BUYER = { userId: uuidv7(), role: 'USER' } as const;
const SERVICE = { service: 'orders' } as const;

const CATEGORIES = [
  { slug: 'electronics', nameZh: '电子', nameEn: 'Electronics', position: 0 },
  { slug: 'phones', parentSlug: 'electronics', nameZh: '手机', nameEn: 'Phones', position: 0 },
  { slug: 'laptops', parentSlug: 'electronics', nameZh: '笔记本', nameEn: 'Laptops', position: 1 },
  { slug: 'food', nameZh: '食品', nameEn: 'Food', position: 1 },
];
const WAREHOUSES = [
  { code: 'bj', nameZh: '北京', nameEn: 'Beijing' },
  { code: 'sh', nameZh: '上海', nameEn: 'Shanghai' },
  { code: 'gz', nameZh: '广州', nameEn: 'Guangzhou' },
];
const BRANDS = [
  { slug: 'acme', name: 'Acme' },
  { slug: 'zenith', name: 'Zenith' },
];

let made = 0;

/** A product for an import, with defaults. */
export function product(given: Record<string, unknown> = {}) {
  const number = ++made;
  return {
    ...{ source: 'test', externalId: `p${number}`, slug: `product-${number}` },
    ...{ nameZh: `商品${number}`, nameEn: `Product ${number}` },
    ...{ categorySlug: 'phones', brandSlug: 'acme', sellerId: SELLER_ID, attributes: [], media: [picture('cover')] },
    ...{ skus: [sku()], soldCount: 0, createdAt: new Date(1_700_000_000_000 + number * 1000).toISOString() },
    ...given,
  };
}

export function sku(given: Record<string, unknown> = {}) {
  return { code: `sku-${++made}`, specs: [], priceMinor: 9900, stock: [{ warehouseCode: 'bj', onHand: 10 }], ...given };
}

export function picture(key: string) {
  return { key, width: 800, height: 800, altZh: '图', altEn: 'Picture', placeholder: '#eee' };
}

export type CatalogShop = Awaited<ReturnType<typeof openShop>>;

/** The catalog with three warehouses, two brands and a small tree of categories. */
export async function openShop({ env = {} }: { env?: Record<string, string> } = {}) {
  let own: CatalogContext | undefined;
  const onStart = async (context: CatalogContext) => {
    own = context;
  };
  const subgraph = await testSubgraph({ ...catalog, onStart }, { env });
  /** The subgraph's own context, to run jobs from tests. */
  const shop = { ...subgraph, ...verbsOf(subgraph), own: own! };
  await shop.import({ warehouses: WAREHOUSES, brands: BRANDS, categories: CATEGORIES });
  return shop;
}

function verbsOf(subgraph: TestSubgraph) {
  /** The data of an operation run by another subgraph; fails the test when it has errors. */
  const serve = async (operation: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const { data, errors } = await subgraph.execute(operation, variables, SERVICE);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const verbs = {
    serve,
    import: async (input: Record<string, unknown>): Promise<{ id: string; slug: string }[]> =>
      (await serve(IMPORT, { input }))._importCatalog.products,
    /** Imports one product and returns the ids of its SKUs. */
    skusOf: async (given: Record<string, unknown>): Promise<string[]> => {
      const [{ id } = { id: '' }] = await verbs.import({ products: [product(given)] });
      const { data } = await subgraph.execute('query($id: ID!) { product(id: $id) { skus { id } } }', { id });
      return data?.product.skus.map((one: Answer) => one.id);
    },
    reserve: async (reservationId: string, lines: object[], expiresAt = new Date(Date.now() + 900_000)) =>
      (await serve(RESERVE, { input: { reservationId, lines, expiresAt: expiresAt.toISOString() } }))._reserveStock,
    settle: async (verb: 'commitReservation' | 'releaseReservation' | 'restock', id: string): Promise<boolean> =>
      (await serve(`mutation($id: ID!) { done: _${verb}(reservationId: $id) }`, { id })).done,
    available: async (skuId: string): Promise<number> => {
      const { data } = await subgraph.execute('query($ids: [ID!]!) { skus(ids: $ids) { available } }', {
        ids: [skuId],
      });
      return data?.skus[0].available;
    },
    levels: (skuId: string) =>
      subgraph.database.sql<{ on_hand: number; reserved: number }>(
        'select on_hand, reserved from catalog.stock_level where sku_id = $1 order by on_hand desc',
        [skuId],
      ),
    discrepancies: async () => (await serve('{ _stockDiscrepancies { skuId warehouseId } }'))._stockDiscrepancies,
  };
  return verbs;
}

const IMPORT = `mutation($input: ImportCatalogInput!) {
  _importCatalog(input: $input) { products { id slug externalId } }
}`;
const RESERVE = `mutation($input: ReserveStockInput!) {
  _reserveStock(input: $input) { reserved shortages { skuId wanted available } }
}`;
