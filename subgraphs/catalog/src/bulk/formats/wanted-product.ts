import type { Locale, Text } from '@minijd/subgraph';
import type { TableRow } from '@minijd/tables';
import type { StoredAttribute } from '../../products/index.ts';
import type { NamedCells, ProductFormat } from './format.ts';

const TEXTS = ['name', 'subtitle', 'description'] as const;
type TextName = `${(typeof TEXTS)[number]}${'Zh' | 'En'}`;

/** A SKU as the cells of its row say it. */
export interface WantedSku {
  line: number;
  code?: string;
  specs: StoredAttribute[];
  price?: string;
  listPrice?: string;
  cost?: string;
  barcode?: string;
  weight?: string;
  weightUnit?: string;
  picture?: string;
  stock?: string;
  currency?: string;
  offered?: string;
}

/** A product as the rows of a file say it; what is absent stays as it is. */
export interface WantedProduct {
  line: number;
  handle: string;
  texts: Partial<Record<TextName, string>>;
  category: string[];
  brand?: string;
  attributes?: StoredAttribute[];
  pictures: string[];
  /** By the file; undefined when it says nothing. */
  onSale?: boolean;
  skus: WantedSku[];
}

/** Rows of one product, which follow each other. */
export interface ProductRows {
  rows: TableRow[];
  fault?: Text;
}

/** The rows of each product: those with the same handle, and those without one that follow it. */
export async function* productRows(rows: AsyncIterable<TableRow>, format: ProductFormat): AsyncGenerator<ProductRows> {
  const { handle = '', nameZh, nameEn, name } = format.columns;
  const keyOf = ({ cells }: TableRow) => cells[handle];
  const begins = ({ cells }: TableRow) => [nameZh, nameEn, name].some((column) => column && cells[column]);
  let group: ProductRows | undefined;
  for await (const row of rows) {
    const first = group?.rows[0];
    const follows = first && (keyOf(row) ? keyOf(row) === keyOf(first) : !begins(row)) && !(row.fault && !keyOf(row));
    if (group && follows) group.rows.push(row);
    else {
      if (group) yield group;
      group = { rows: [row] };
    }
    if (row.fault && group) group.fault ??= row.fault;
  }
  if (group) yield group;
}

export function wantedProduct({ rows }: ProductRows, format: ProductFormat, language: Locale): WantedProduct {
  const first = rows[0]!.cells;
  const cell = (field: keyof ProductFormat['columns']) =>
    rows.map(({ cells }) => cells[format.columns[field] ?? ''] ?? '').find((value) => value !== '');
  const skuRows = rows.filter(({ cells }) => format.isSku(cells, rows.length === 1));
  const skus = skuRows.map((row) => wantedSku(row, first, { format, language }));
  const attributes = rows.map(({ cells }) => format.attributes(cells)).find((found) => found !== undefined);
  const status = cell('status')?.toLowerCase();
  return {
    ...{ line: rows[0]!.line, handle: cell('handle') ?? '', texts: textsOf(cell, format, language), skus },
    category: rows.map(({ cells }) => format.category(cells)).find((path) => path.length > 0) ?? [],
    ...present({ brand: cell('brand'), attributes: attributes?.map((one) => stored(one, language)) }),
    pictures: [...new Set(rows.flatMap(({ cells }) => [...format.pictures(cells), ...pictureOf(cells, format)]))],
    ...(status !== undefined && { onSale: status === 'active' }),
  };
}

const pictureOf = (cells: TableRow['cells'], { columns }: ProductFormat) => {
  const [name] = (cells[columns.picture ?? ''] ?? '').split('|');
  return name?.trim() ? [name.trim()] : [];
};

function wantedSku(
  { line, cells }: TableRow,
  first: TableRow['cells'],
  { format, language }: { format: ProductFormat; language: Locale },
): WantedSku {
  const cell = (field: keyof ProductFormat['columns']) => cells[format.columns[field] ?? ''] || undefined;
  return {
    ...{ line, specs: format.options(cells, first).map((one) => stored(one, language)) },
    ...present({ code: cell('sku'), price: cell('price'), listPrice: cell('listPrice'), cost: cell('cost') }),
    ...present({ barcode: cell('barcode')?.replace(/^'/, ''), weight: cell('weight'), weightUnit: cell('weightUnit') }),
    ...present({ picture: pictureOf(cells, format)[0], stock: cell('stock'), currency: cell('currency') }),
    ...present({ offered: cell('offered') }),
  };
}

function textsOf(
  cell: (field: keyof ProductFormat['columns']) => string | undefined,
  format: ProductFormat,
  language: Locale,
): WantedProduct['texts'] {
  const texts: WantedProduct['texts'] = {};
  for (const name of TEXTS) {
    const own = language === 'en' ? 'En' : 'Zh';
    const only = cell(name);
    if (only) texts[`${name}${own}`] = name === 'description' && format.description ? format.description(only) : only;
    for (const suffix of ['Zh', 'En'] as const) {
      const text = cell(`${name}${suffix}`);
      if (text) texts[`${name}${suffix}`] = text;
    }
  }
  return texts;
}

function stored({ name, value, ...both }: NamedCells, language: Locale): StoredAttribute {
  if (!name) return present(both);
  return language === 'en' ? { nameEn: name, valueEn: value } : { nameZh: name, valueZh: value };
}

/** Without what is undefined or empty. */
function present<Given extends object>(given: Given): { [Name in keyof Given]?: NonNullable<Given[Name]> } {
  const kept = Object.entries(given).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as { [Name in keyof Given]?: NonNullable<Given[Name]> };
}
