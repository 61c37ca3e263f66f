import { UnreadableTable } from '@minijd/tables';
import type { ProductFormat } from './format.ts';
import { minijd } from './minijd.ts';
import { shopify } from './shopify.ts';
import { spree } from './spree.ts';
import { vendure } from './vendure.ts';

const FORMATS: readonly ProductFormat[] = [minijd, spree, shopify, vendure];

/** Whose columns these are; throws UnreadableTable. */
export function productFormat(columns: readonly string[]): ProductFormat {
  const found = FORMATS.find(({ marks }) => marks.every((mark) => columns.includes(mark)));
  if (found) return found;
  throw new UnreadableTable({
    'zh-CN': '认不出这些列：请使用本店导出的列，或 Vendure、Shopify、Spree 的列。',
    en: 'These columns are of no known format: those of our own exports, Vendure, Shopify or Spree.',
  });
}

/** What the columns of prices and stock are called, here and elsewhere. */
const NAMES = {
  sku: ['sku', 'variant sku', 'sku编码', 'sku_code', 'code'],
  price: ['price', 'variant price', '价格', '售价'],
  listPrice: ['list_price', 'compare_at_price', 'variant compare at price', '划线价', '原价'],
  currency: ['currency'],
  warehouse: ['warehouse', 'location', '仓库'],
  units: [
    'on_hand',
    'stock',
    'stockonhand',
    'inventory_count',
    'variant inventory qty',
    'on hand (new)',
    '库存',
    '在库',
  ],
} as const;

export type SheetField = keyof typeof NAMES;
export type SheetColumns = Partial<Record<SheetField, string>>;

/** The columns of a list of prices or stock; throws UnreadableTable when one of `needed` is missing. */
export function sheetColumns(columns: readonly string[], needed: readonly SheetField[]): SheetColumns {
  const found = Object.entries(NAMES).map(([field, names]) => [
    field,
    columns.find((one) => names.some((name) => name === one)),
  ]);
  const known: SheetColumns = Object.fromEntries(found.filter(([, column]) => column !== undefined));
  const missing = needed.filter((field) => known[field] === undefined).map((field) => NAMES[field][0]);
  if (missing.length === 0) return known;
  throw new UnreadableTable({
    'zh-CN': `缺少这些列：${missing.join('、')}。`,
    en: `These columns are missing: ${missing.join(', ')}.`,
  });
}
