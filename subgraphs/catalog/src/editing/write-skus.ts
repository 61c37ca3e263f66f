import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CatalogDatabase } from '../catalog-context.ts';
import { Product, Sku } from '../products/index.ts';
import type { SkuDraft } from './check-skus.ts';
import { PriceChange } from './price-change.entity.ts';

/** The product, locked; its stock and sales cannot change either until the transaction ends. */
export const lockProduct = (em: EntityManager, id: string) =>
  em.findOne(Product, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

export const skusOf = (em: EntityManager, productId: string) =>
  em.find(Sku, { productId }, { orderBy: { position: 'asc', id: 'asc' } });

export const draftOf = (sku: Sku): SkuDraft => {
  const { id, code, specs, priceMinor, listPriceMinor, costMinor, barcode, weightGrams, image, discontinued } = sku;
  return {
    ...{ id, code, specs, priceMinor, weightGrams, image, discontinued },
    ...{ listPriceMinor: listPriceMinor ?? null, costMinor: costMinor ?? null, barcode: barcode ?? null },
  };
};

export const newDraft = (place: number): SkuDraft => ({
  place,
  ...{
    specs: [],
    weightGrams: 0,
    image: [],
    discontinued: false,
    listPriceMinor: null,
    costMinor: null,
    barcode: null,
  },
});

/** Codes among these that SKUs of other products have. */
export async function takenCodes(db: CatalogDatabase, productId: string, skus: readonly { code?: string | null }[]) {
  const codes = skus.flatMap(({ code }) => code?.trim() ?? []);
  if (codes.length === 0) return new Set<string>();
  const rows = await db
    .selectFrom('sku')
    .select('code')
    .where('code', '=', sql<string>`any(${codes}::text[])`)
    .where('product_id', '<>', productId)
    .execute();
  return new Set(rows.map(({ code }) => code));
}

/** Writes SKUs as drafted, with a row of price history for each price that is new; answers with the entities. */
export function writeSkus(
  em: EntityManager,
  product: Product,
  { drafts, present, by }: { drafts: readonly SkuDraft[]; present: readonly Sku[]; by: string },
): Sku[] {
  const known = new Map(present.map((sku) => [sku.id, sku]));
  let position = present.reduce((most, sku) => Math.max(most, sku.position), -1);
  return drafts.map((draft) => {
    const { place: _place, id, code, ...fields } = draft;
    const sku = (id && known.get(id)) || Object.assign(new Sku(), { productId: product.id, position: ++position });
    const former = sku.priceMinor as number | undefined;
    const formerList = sku.listPriceMinor ?? null;
    Object.assign(sku, fields, { sellerId: product.sellerId, code: code ?? codeFor(product, sku.position) });
    em.persist(sku);
    if (former !== sku.priceMinor || formerList !== (sku.listPriceMinor ?? null)) {
      em.persist(priceChange(sku, former, by));
    }
    return sku;
  });
}

function priceChange(sku: Sku, former: number | undefined, by: string): PriceChange {
  return Object.assign(new PriceChange(), {
    ...{ productId: sku.productId, skuId: sku.id, skuCode: sku.code },
    ...{ priceMinor: sku.priceMinor, listPriceMinor: sku.listPriceMinor ?? null },
    ...{ formerPriceMinor: former ?? null, changedBy: by },
  });
}

/** The last digits of an id are random. */
const codeFor = (product: Product, position: number) => `${product.id.slice(-12).toUpperCase()}-${position + 1}`;

/** Deletes SKUs that never had stock, which nobody can have bought; others are no longer offered. */
export async function removeSkus(em: EntityManager, skus: readonly Sku[]): Promise<void> {
  if (skus.length === 0) return;
  const db: CatalogDatabase = em.getKysely();
  const ids = skus.map(({ id }) => id);
  const stocked = await sql<{ skuId: string }>`
    select sku_id as "skuId" from stock_movement where sku_id = any(${ids}::uuid[])
    union select sku_id from stock_level where sku_id = any(${ids}::uuid[])`.execute(db);
  const had = new Set(stocked.rows.map(({ skuId }) => skuId));
  for (const sku of skus) {
    if (had.has(sku.id)) sku.discontinued = true;
    else em.remove(sku);
  }
}
