import { SubgraphCallFailed } from '@minijd/subgraph';
import type { CatalogWriter } from './catalog-writer.ts';
import type { CatalogRecord } from './record.ts';

export interface NumberedRow {
  line: number;
  product: CatalogRecord;
}

/** Errors about the rows; all others are about the shop, and would be the same for every row. */
const ABOUT_ROWS = new Set<unknown>(['BAD_USER_INPUT', 'CONFLICT', 'GRAPHQL_VALIDATION_FAILED']);

/**
 * Writes a batch and returns the rows that were written. A refused batch is halved until the rows at fault are found, for
 * which `onRejected` is called. Throws when the shop fails.
 */
export async function writeWhatFits(
  writer: CatalogWriter,
  rows: readonly NumberedRow[],
  onRejected: (line: number, reason: string) => void,
): Promise<readonly NumberedRow[]> {
  const [first] = rows;
  if (!first) return [];
  try {
    await writer.write(rows.map(({ product }) => product));
    return rows;
  } catch (error) {
    if (!(error instanceof SubgraphCallFailed && ABOUT_ROWS.has(error.code))) throw error;
    if (rows.length > 1) return writeHalves(writer, rows, onRejected);
    onRejected(first.line, error.detail);
    return [];
  }
}

async function writeHalves(...[writer, rows, onRejected]: Parameters<typeof writeWhatFits>): Promise<NumberedRow[]> {
  const middle = Math.ceil(rows.length / 2);
  const first = await writeWhatFits(writer, rows.slice(0, middle), onRejected);
  return [...first, ...(await writeWhatFits(writer, rows.slice(middle), onRejected))];
}
