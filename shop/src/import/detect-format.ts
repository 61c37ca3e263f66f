import { fromIcecat, icecatRow } from './icecat.ts';
import { fromLitemall, litemallReviews, litemallRow, ratingsVary } from './litemall.ts';
import { parseRow } from './parse-row.ts';
import { type CatalogRecord, catalogRecord } from './record.ts';

export interface RowFormat {
  name: 'catalog' | 'icecat' | 'litemall';
  /** Throws InvalidRow, naming the field, for a row that does not fit. */
  map(row: unknown): CatalogRecord;
}

/**
 * The format of most of a file's first rows, or undefined when it is unknown. It needs a few dozen rows: some may be
 * faulty, and they tell whether ratings vary.
 */
export function detectFormat(rows: readonly unknown[]): RowFormat | undefined {
  const ratingsGiven = ratingsVary(rows);
  const candidates: { format: RowFormat; fits: (row: unknown) => boolean }[] = [
    {
      format: { name: 'catalog', map: (row) => parseRow(catalogRecord, row) },
      fits: (row) => catalogRecord.safeParse(row).success,
    },
    {
      format: { name: 'icecat', map: fromIcecat },
      fits: (row) => icecatRow.safeParse(row).success,
    },
    {
      format: {
        name: 'litemall',
        map: (row) => ({ ...fromLitemall(row), reviews: litemallReviews(row, ratingsGiven) }),
      },
      fits: (row) => litemallRow.safeParse(row).success,
    },
  ];
  return candidates.find(({ fits }) => rows.filter(fits).length > rows.length / 2)?.format;
}
