import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CatalogDatabase } from '../catalog-context.ts';
import { lockProduct, skusOf } from '../editing/index.ts';
import type { Product, Sku } from '../products/index.ts';
import type { WantedProduct } from './formats/wanted-product.ts';
import { ProductFault } from './product-fault.ts';

/** The `source` of products that come from files; their id there begins with the shop's. */
export const FILE_SOURCE = 'file';

export const externalIdOf = (sellerId: string, handle: string) => `${sellerId}/${handle}`;

export interface KnownProduct {
  product: Product;
  present: Sku[];
}

/** The product of the shop that a file means: by its SKU codes, else by its handle. Throws ProductFault. */
export async function knownProduct(
  em: EntityManager,
  wanted: WantedProduct,
  { sellerId, codeColumn }: { sellerId: string; codeColumn: string | undefined },
): Promise<KnownProduct | undefined> {
  const db: CatalogDatabase = em.getKysely();
  const id = (await byCodes(db, wanted, { sellerId, codeColumn })) ?? (await byHandle(db, wanted.handle, sellerId));
  const product = id && (await lockProduct(em, id));
  return product ? { product, present: await skusOf(em, product.id) } : undefined;
}

async function byCodes(
  db: CatalogDatabase,
  { skus }: WantedProduct,
  { sellerId, codeColumn }: { sellerId: string; codeColumn: string | undefined },
): Promise<string | undefined> {
  const codes = skus.flatMap(({ code }) => code ?? []);
  if (codes.length === 0) return undefined;
  const rows = await db
    .selectFrom('sku')
    .select(['code', 'product_id as productId', 'seller_id as sellerId'])
    .where('code', '=', sql<string>`any(${codes}::text[])`)
    .execute();
  const own = rows.find((row) => row.sellerId === sellerId);
  const strange = rows.filter((row) => row.sellerId !== sellerId || row.productId !== own?.productId);
  if (strange.length > 0) {
    throw new ProductFault(
      strange.map(({ code }) => ({
        line: skus.find((sku) => sku.code === code)?.line ?? 0,
        ...(codeColumn && { column: codeColumn }),
        text: {
          'zh-CN': `编码“${code}”已被其他商品使用。`,
          en: `The code "${code}" is in use by another product.`,
        },
      })),
    );
  }
  return own?.productId;
}

async function byHandle(db: CatalogDatabase, handle: string, sellerId: string): Promise<string | undefined> {
  if (handle === '') return undefined;
  const row = await db
    .selectFrom('product')
    .select('id')
    .where('seller_id', '=', sellerId)
    .where(({ or, and, eb }) =>
      or([
        eb('slug', '=', handle),
        and([eb('source', '=', FILE_SOURCE), eb('external_id', '=', externalIdOf(sellerId, handle))]),
      ]),
    )
    .executeTakeFirst();
  return row?.id;
}

/** The id of a category that is named by its slug or by its name in either language, of those of this name the deepest. */
export async function categoryIdOf(db: CatalogDatabase, path: readonly string[]): Promise<string | undefined> {
  const name = path.at(-1);
  if (!name) return undefined;
  const row = await db
    .selectFrom('category')
    .select('id')
    .where(
      sql<boolean>`slug = ${name.toLowerCase()} or lower(name_zh) = lower(${name}) or lower(name_en) = lower(${name})`,
    )
    .orderBy('level', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id;
}

export async function brandIdOf(db: CatalogDatabase, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('brand')
    .select('id')
    .where(
      sql<boolean>`slug = ${name.toLowerCase()} or lower(name) = lower(${name}) or lower(name_zh) = lower(${name})`,
    )
    .orderBy('id')
    .executeTakeFirst();
  return row?.id;
}
