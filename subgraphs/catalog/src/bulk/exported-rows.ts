import { money, toDecimal } from '@minijd/money';
import { sql } from 'kysely';
import type { CatalogDatabase } from '../catalog-context.ts';
import type { StoredAttribute } from '../products/index.ts';
import type { BulkKind } from './bulk-import.entity.ts';
import type { ExportedRows } from './exported-rows.resolver.ts';
import { PRODUCT_COLUMNS } from './formats/minijd.ts';

export interface Wanted {
  sellerId?: string;
  /** The id of the last product or SKU of the rows before. */
  after?: string;
  /** Products or SKUs. */
  first: number;
}

export function exportedRows(kind: BulkKind, wanted: Wanted, db: CatalogDatabase): Promise<ExportedRows> {
  return { PRODUCTS: productTable, PRICES: priceTable, STOCK: stockTable }[kind](wanted, db);
}

const decimal = (minor: number | null | undefined) => (minor == null ? '' : toDecimal(money(minor)));

async function priceTable({ sellerId, after, first }: Wanted, db: CatalogDatabase): Promise<ExportedRows> {
  const rows = await skuPage({ ...(sellerId && { sellerId }), ...(after && { after }), first }, db)
    .select(['sku.price_minor as priceMinor', 'sku.list_price_minor as listPriceMinor'])
    .execute();
  const shown = rows.slice(0, first);
  return {
    columns: ['sku', 'name', 'price', 'list_price'],
    rows: shown.map((row) => [row.code, row.name ?? '', decimal(row.priceMinor), decimal(row.listPriceMinor)]),
    ...nextOf(rows, first),
  };
}

const skuPage = ({ sellerId, after, first }: Wanted, db: CatalogDatabase) =>
  db
    .selectFrom('sku')
    .innerJoin('product', 'product.id', 'sku.product_id')
    .select(['sku.id', 'sku.code'])
    .select(sql<string | null>`coalesce(product.name_zh, product.name_en)`.as('name'))
    .$if(sellerId !== undefined, (query) => query.where('sku.seller_id', '=', sellerId!))
    .$if(after !== undefined, (query) => query.where('sku.id', '>', after!))
    .orderBy('sku.id')
    .limit(first + 1);

const nextOf = (rows: readonly { id: string }[], first: number) =>
  rows.length > first ? { next: rows[first - 1]!.id } : {};

async function stockTable(wanted: Wanted, db: CatalogDatabase): Promise<ExportedRows> {
  const skus = await skuPage(wanted, db).execute();
  const shown = skus.slice(0, wanted.first);
  const levels = await db
    .selectFrom('warehouse')
    .leftJoin('stock_level as level', (join) =>
      join
        .onRef('level.warehouse_id', '=', 'warehouse.id')
        .on('level.sku_id', '=', sql<string>`any(${shown.map(({ id }) => id)}::uuid[])`),
    )
    .select(['level.sku_id as skuId', 'warehouse.code', 'level.on_hand as onHand', 'level.reserved'])
    .where('level.sku_id', 'is not', null)
    .orderBy('warehouse.code')
    .execute();
  const bySku = Map.groupBy(levels, ({ skuId }) => skuId);
  return {
    columns: ['sku', 'name', 'warehouse', 'on_hand', 'reserved'],
    rows: shown.flatMap(({ id, code, name }) =>
      (bySku.get(id) ?? []).map((level) => [
        ...[code, name ?? '', level.code, String(level.onHand ?? 0), String(level.reserved ?? 0)],
      ]),
    ),
    ...nextOf(skus, wanted.first),
  };
}

const selectProducts = ({ sellerId, after, first }: Wanted, db: CatalogDatabase) =>
  db
    .selectFrom('product')
    .innerJoin('category', 'category.id', 'product.category_id')
    .leftJoin('brand', 'brand.id', 'product.brand_id')
    .select(['product.id', 'product.slug', 'product.status', 'category.slug as category', 'brand.slug as brand'])
    .select(['product.name_zh as nameZh', 'product.name_en as nameEn', 'product.media', 'product.attributes'])
    .select(['subtitle_zh as subtitleZh', 'subtitle_en as subtitleEn'])
    .select(['description_zh as descriptionZh', 'description_en as descriptionEn'])
    .$if(sellerId !== undefined, (query) => query.where('product.seller_id', '=', sellerId!))
    .$if(after !== undefined, (query) => query.where('product.id', '>', after!))
    .orderBy('product.id')
    .limit(first + 1);

const selectSkus = (productIds: readonly string[], db: CatalogDatabase) =>
  db
    .selectFrom('sku')
    .select(['product_id as productId', 'code', 'specs', 'price_minor as priceMinor', 'cost_minor as costMinor'])
    .select(['list_price_minor as listPriceMinor', 'barcode', 'weight_grams as weightGrams', 'image', 'discontinued'])
    .select(
      sql<number>`(select coalesce(sum(on_hand - reserved), 0)::int from stock_level where sku_id = sku.id)`.as(
        'stock',
      ),
    )
    .where('product_id', '=', sql<string>`any(${productIds}::uuid[])`)
    .orderBy('product_id')
    .orderBy('position')
    .orderBy('id');

type ProductRow = Awaited<ReturnType<ReturnType<typeof selectProducts>['execute']>>[number];
type SkuRow = Awaited<ReturnType<ReturnType<typeof selectSkus>['execute']>>[number];

async function productTable(wanted: Wanted, db: CatalogDatabase): Promise<ExportedRows> {
  const products = await selectProducts(wanted, db).execute();
  const shown = products.slice(0, wanted.first);
  const skus = await selectSkus(
    shown.map(({ id }) => id),
    db,
  ).execute();
  const ofProduct = Map.groupBy(skus, ({ productId }) => productId);
  return {
    columns: [...PRODUCT_COLUMNS],
    rows: shown.flatMap((product) =>
      (ofProduct.get(product.id) ?? []).map((sku, place) => {
        const cells = { product: product.slug, ...(place === 0 && textCells(product)), ...skuCells(sku) };
        return PRODUCT_COLUMNS.map((column) => cells[column as keyof typeof cells] ?? '');
      }),
    ),
    ...nextOf(products, wanted.first),
  };
}

/** In the first row of a product only. */
function textCells({ media, attributes, status, category, brand, ...texts }: ProductRow): Record<string, string> {
  return {
    ...{ status, category, brand: brand ?? '', pictures: media.map(({ key }) => key).join('|') },
    ...{ name_zh: texts.nameZh ?? '', name_en: texts.nameEn ?? '' },
    ...{ subtitle_zh: texts.subtitleZh ?? '', subtitle_en: texts.subtitleEn ?? '' },
    ...{ description_zh: texts.descriptionZh ?? '', description_en: texts.descriptionEn ?? '' },
    attributes_zh: attributeLines(attributes, 'Zh'),
    attributes_en: attributeLines(attributes, 'En'),
  };
}

/** One line for each attribute, also where it has no text in this language; empty when none has. */
function attributeLines(attributes: readonly StoredAttribute[], language: 'Zh' | 'En'): string {
  const lines = attributes.map((one) => {
    const [name, value] = [one[`name${language}`] ?? '', one[`value${language}`] ?? ''];
    return name || value ? `${name}: ${value}` : '';
  });
  return lines.some(Boolean) ? lines.join('\n') : '';
}

function skuCells(sku: SkuRow): Record<string, string> {
  const options = sku.specs.flatMap((spec, at) =>
    (['Zh', 'En'] as const).flatMap((language) =>
      (['name', 'value'] as const).map((part) => [
        `option${at + 1}_${part}_${language.toLowerCase()}`,
        spec[`${part}${language}`] ?? '',
      ]),
    ),
  );
  return {
    ...Object.fromEntries(options),
    ...{ sku: sku.code, price: decimal(sku.priceMinor), list_price: decimal(sku.listPriceMinor) },
    ...{ cost: decimal(sku.costMinor), barcode: sku.barcode ?? '', weight_grams: String(sku.weightGrams) },
    ...{ picture: sku.image[0]?.key ?? '', offered: sku.discontinued ? 'no' : 'yes', stock: String(sku.stock) },
  };
}
