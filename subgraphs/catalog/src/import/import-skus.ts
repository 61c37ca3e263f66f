import { badInput } from '@minijd/subgraph';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogDatabase } from '../catalog-context.ts';
import { recordset } from '../recordset.ts';
import type { ImportProductInput } from './import-catalog.input.ts';
import type { ImportedProduct } from './import-catalog.resolver.ts';

export interface ImportedSku {
  id: string;
  code: string;
}

const COLUMNS = {
  ...{ id: 'uuid', code: 'text', productId: 'uuid', sellerId: 'uuid', position: 'int', specs: 'jsonb' },
  ...{ priceMinor: 'bigint', listPriceMinor: 'bigint', weightGrams: 'int', image: 'jsonb' },
};

/** SKUs keep their id as long as their code stays; missing ones are discontinued. */
export async function importSkus(
  products: ImportProductInput[],
  imported: ImportedProduct[],
  db: CatalogDatabase,
): Promise<ImportedSku[]> {
  const ids = new Map(imported.map(({ source, externalId, id }) => [JSON.stringify([source, externalId]), id]));
  const rows = products.flatMap((product) =>
    skuRows(product, ids.get(JSON.stringify([product.source, product.externalId]))!),
  );
  await discontinueMissing(imported, rows, db);
  const { rows: skus } = await upsertSkus(rows).execute(db);
  if (skus.length === rows.length) return skus;
  const known = new Set(skus.map(({ code }) => code));
  const stolen = rows.filter(({ code }) => !known.has(code)).map(({ code }) => code);
  throw badInput(`These SKUs belong to another product: ${stolen.slice(0, 10).join(', ')}.`);
}

function skuRows({ sellerId, media, skus }: ImportProductInput, productId: string) {
  return skus.map(({ stock: _stock, mediaKey, ...sku }, position) => ({
    ...sku,
    ...{ id: uuidv7(), productId, sellerId, position },
    image: media.filter(({ key }) => key === mediaKey).slice(0, 1),
  }));
}

function upsertSkus(rows: object[]) {
  return sql<ImportedSku>`
    insert into sku (
      id, code, product_id, seller_id, position, specs, price_minor, list_price_minor, weight_grams,
      image, discontinued)
    select id, code, "productId", "sellerId", position, specs, "priceMinor", "listPriceMinor",
      coalesce("weightGrams", 0), image, false
    from ${recordset(rows, COLUMNS)}
    on conflict (code) do update set
      seller_id = excluded.seller_id, position = excluded.position, specs = excluded.specs,
      price_minor = excluded.price_minor, list_price_minor = excluded.list_price_minor,
      weight_grams = excluded.weight_grams, image = excluded.image,
      discontinued = false
    where sku.product_id = excluded.product_id
    returning id, code`;
}

async function discontinueMissing(imported: ImportedProduct[], rows: { code: string }[], db: CatalogDatabase) {
  const productIds = imported.map(({ id }) => id);
  const codes = rows.map(({ code }) => code);
  await sql`
    update sku set discontinued = true
    where product_id = any(${productIds}::uuid[]) and code <> all(${codes}::text[]) and not discontinued`.execute(db);
}
