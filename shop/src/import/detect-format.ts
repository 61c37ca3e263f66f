import { catalogRow, fromCatalog } from './catalog.ts';
import { fromIcecat, icecatRow } from './icecat.ts';
import { fromLitemall, litemallReviews, litemallRow, ratingsVary } from './litemall.ts';
import type { CatalogRecord, ReviewRecord } from './record.ts';

export interface MappedRow {
  product: CatalogRecord;
  reviews: ReviewRecord[];
}

export interface RowFormat {
  name: 'catalog' | 'icecat' | 'litemall';
  /** Throws InvalidRow, naming the field, for a row that does not fit. */
  map(row: unknown): MappedRow;
}

/**
 * The format most of a file's first rows have, or undefined when it is none we know.
 * Give it a few dozen rows: some may be faulty, and whether ratings vary is judged by them.
 */
export function detectFormat(rows: readonly unknown[]): RowFormat | undefined {
  const ratingsGiven = ratingsVary(rows);
  const candidates: { format: RowFormat; fits: (row: unknown) => boolean }[] = [
    {
      format: { name: 'catalog', map: (row) => ({ product: fromCatalog(row), reviews: [] }) },
      fits: (row) => catalogRow.safeParse(row).success,
    },
    {
      format: { name: 'icecat', map: (row) => ({ product: fromIcecat(row), reviews: [] }) },
      fits: (row) => icecatRow.safeParse(row).success,
    },
    {
      format: {
        name: 'litemall',
        map: (row) => ({ product: fromLitemall(row), reviews: litemallReviews(row, ratingsGiven) }),
      },
      fits: (row) => litemallRow.safeParse(row).success,
    },
  ];
  return candidates.find(({ fits }) => rows.filter(fits).length > rows.length / 2)?.format;
}
