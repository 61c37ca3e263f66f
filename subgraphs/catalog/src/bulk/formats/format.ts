import type { Cells } from '@minijd/tables';

/** What a column says; texts without a language are in the language of the import. */
export type Field =
  | 'handle'
  | 'status'
  | 'category'
  | 'brand'
  | `${'name' | 'subtitle' | 'description'}${'' | 'Zh' | 'En'}`
  | `attributes${'Zh' | 'En'}`
  | 'pictures'
  | 'specs'
  | 'sku'
  | 'price'
  | 'listPrice'
  | 'cost'
  | 'barcode'
  | 'weight'
  | 'weightUnit'
  | 'picture'
  | 'stock'
  | 'currency'
  | 'offered';

/** A name and a value as a file has them: in both languages, or in one that only the importer knows. */
export interface NamedCells {
  name: string;
  value: string;
  nameZh?: string;
  nameEn?: string;
  valueZh?: string;
  valueEn?: string;
}

/** How the files of a shop system say what products are. */
export interface ProductFormat {
  name: 'MINIJD' | 'VENDURE' | 'SHOPIFY' | 'SPREE';
  /** All of these columns are in such files. */
  marks: readonly string[];
  columns: Partial<Record<Field, string>>;
  /** Whether what it leaves open, such as unknown brands, is left out rather than at fault. */
  foreign: boolean;
  options(cells: Cells, first: Cells): NamedCells[];
  attributes(cells: Cells): NamedCells[] | undefined;
  /** Files or addresses of pictures. */
  pictures(cells: Cells): string[];
  /** Names of categories from the root. */
  category(cells: Cells): string[];
  /** Whether a row is of a SKU; `alone`: its product has no other row. */
  isSku(cells: Cells, alone: boolean): boolean;
  description?(text: string): string;
}

/** The parts of a cell that lists several, without empty ones. */
export const listed = (cell: string | undefined, separator: string | RegExp): string[] =>
  (cell ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

/** Options in pairs of columns such as `option1_name` and `option1_value`; a name may stand in the first row only. */
export function optionPairs(columns: (place: number) => [name: string, value: string]) {
  return (cells: Cells, first: Cells): NamedCells[] =>
    [1, 2, 3].flatMap((place) => {
      const [nameColumn, valueColumn] = columns(place);
      const [name, value] = [cells[nameColumn] || first[nameColumn], cells[valueColumn]];
      return name && value ? [{ name, value }] : [];
    });
}
