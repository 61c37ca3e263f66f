import type { TableRow } from '@minijd/tables';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import type { Outcome } from './batch-outcome.ts';
import type { ImportRow } from './import-row.ts';
import type { ImportSource } from './import-source.ts';

/** What the transaction that writes a part begins and ends with. */
export interface PartOfImport {
  /** False when the part is not to be taken: it was already, or the import was stopped. */
  begin(db: CatalogDatabase): Promise<boolean>;
  /** Keeps the outcome and the position; undoes a trial run by an exception. */
  end(db: CatalogDatabase, outcome: Outcome): Promise<void>;
}

/** How the rows of a kind are taken. */
export interface ImportPlan {
  /** Whose columns they are. */
  format?: string;
  /** The rows in parts, each written whole or not at all; the same parts each time. */
  parts: AsyncIterable<readonly TableRow[]>;
  /** The outcome that `end` could not keep, because the transaction was undone. */
  take(part: readonly TableRow[], run: PartOfImport): Promise<Outcome | undefined>;
}

/** `acting` makes a context for one part, as whoever started the import. */
export type MakePlan = (row: ImportRow, source: ImportSource, acting: () => CatalogContext) => ImportPlan;

/** Rows in parts of the same size. */
export async function* inParts(rows: AsyncIterable<TableRow>, size: number): AsyncGenerator<TableRow[]> {
  let part: TableRow[] = [];
  for await (const row of rows) {
    part.push(row);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
