import type { CatalogWriter } from './catalog-writer.ts';
import { detectFormat, type RowFormat } from './detect-format.ts';
import type { ImportProgress } from './import-progress.ts';
import { type ReadRow, readRecords } from './read-records.ts';
import type { CatalogRecord } from './record.ts';
import { cleanRow } from './row-text.ts';
import { type NumberedRow, writeWhatFits } from './write-what-fits.ts';

/** Rows from which the format of a file is detected. */
const SAMPLE_ROWS = 40;
const ROWS_PER_BATCH = 400;

export class UnknownFormat extends Error {
  override name = 'UnknownFormat';
}

export interface ImportReport {
  format: RowFormat['name'];
  imported: number;
  reviews: number;
  rejected: number;
}

export interface ImportOptions {
  writer: CatalogWriter;
  progress: ImportProgress;
  /** Applied to each product before it is written. */
  change?: (product: CatalogRecord) => CatalogRecord;
  /** Called with the line at which an interrupted import continues. */
  onResumed?: (line: number) => void;
  onProgress?: (position: { bytesRead: number; totalBytes: number; imported: number }) => void;
  /** Called for every row that cannot be imported; the others are imported. */
  onRejected: (line: number, reason: string) => void;
}

/**
 * Imports a file of products row by row, in batches; after a crash the next call continues after the last batch.
 * Throws UnknownFormat when the first rows fit no format we know, and what the subgraphs throw when they fail.
 */
export async function importFile(path: string, options: ImportOptions): Promise<ImportReport> {
  const { writer, progress } = options;
  const format = await formatOf(path);
  const { nextLine, imported } = await progress.begin();
  if (nextLine > 1) options.onResumed?.(nextLine);
  const report: ImportReport = { format: format.name, imported, reviews: 0, rejected: 0 };
  let batch: NumberedRow[] = [];

  const reject = (line: number, reason: string) => {
    report.rejected += 1;
    options.onRejected(line, reason);
  };

  const flush = async (position: ReadRow) => {
    const written = await writeWhatFits(writer, batch, reject);
    report.imported += written.length;
    report.reviews += written.reduce((sum, { product }) => sum + (product.reviews?.length ?? 0), 0);
    batch = [];
    await progress.save({ nextLine: position.line + 1, imported: report.imported });
    options.onProgress?.({ ...position, imported: report.imported });
  };

  let last: ReadRow | undefined;
  for await (const row of readRecords(path, { fromLine: nextLine })) {
    last = row;
    const mapped = mapRow(row, format);
    if (typeof mapped === 'string') reject(row.line, mapped);
    else batch.push({ line: row.line, product: options.change?.(mapped) ?? mapped });
    if (batch.length === ROWS_PER_BATCH) await flush(row);
  }
  if (last) await flush(last);
  await progress.forget();
  return report;
}

/** The product of a row, or why it cannot be imported. */
function mapRow(row: ReadRow, format: RowFormat): CatalogRecord | string {
  if (row.error !== undefined) return row.error;
  try {
    return format.map(cleanRow(row.value));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function formatOf(path: string): Promise<RowFormat> {
  const sample: unknown[] = [];
  let firstFault: string | undefined;
  for await (const row of readRecords(path)) {
    if (row.error === undefined) sample.push(row.value);
    else firstFault ??= `line ${row.line}: ${row.error}`;
    if (sample.length === SAMPLE_ROWS) break;
  }
  const format = detectFormat(sample);
  if (sample.length === 0)
    throw new UnknownFormat(firstFault ? `No line is JSON; ${firstFault}` : 'The file is empty.');
  if (!format)
    throw new UnknownFormat('The rows are in none of the known formats: our own (docs/import.md), Icecat, litemall.');
  return format;
}
