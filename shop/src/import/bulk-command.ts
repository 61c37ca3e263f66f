import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Presets, SingleBar } from 'cli-progress';
import {
  CategoryBySlugDocument,
  RunningImportsDocument,
  StartImportDocument,
  WatchedImportDocument,
  type WatchedImportQuery,
} from '../calls/catalog.generated.ts';
import type { CommandShop } from '../command-shop.ts';
import { asKind } from './bulk-kind.ts';
import { OPERATOR_ID, operator, shopId } from './operator.ts';

const LOOK_MS = 500;

export interface BulkOptions {
  kind?: string;
  seller?: string;
  category?: string;
  rate?: number;
  publish?: boolean;
  trial?: boolean;
}

type Watched = NonNullable<WatchedImportQuery['bulkImport']>;

/** Whether a file is a table of goods, rather than NDJSON of the formats that make whole catalogues. */
export const isTable = (file: string, { kind }: BulkOptions): boolean =>
  kind !== undefined || /\.(?:csv|tsv|zip)$/i.test(file);

/**
 * `pnpm shop import <file> --kind …`: as the page does it, with progress. The same file of an import that was killed is
 * watched to its end instead of begun again.
 */
export async function bulkCommand(file: string, options: BulkOptions, shop: CommandShop): Promise<void> {
  const bytes = await readFile(file);
  const kind = asKind(options.kind ?? 'products');
  const upload = uploadId([bytes, JSON.stringify(options)]);
  const id = (await unfinished(upload, shop)) ?? (await begin());
  const ended = await watched(id, shop);
  for (const { line, column, message } of ended.problems.nodes) {
    console.error(`line ${line}${column ? `, ${column}` : ''}: ${message}`);
  }
  if (ended.problemCount > ended.problems.nodes.length) console.error('… and more');
  if (ended.status === 'FAILED') throw new Error(`Nothing was imported. ${ended.failure}`);
  const { created, updated, unchanged, failed } = ended;
  console.log(
    `${options.trial ? 'Tried out: ' : ''}${created} new, ${updated} changed, ${unchanged} as before, ${failed} not taken`,
  );

  async function begin(): Promise<string> {
    const name = bytes[0] === 0x50 && bytes[1] === 0x4b ? 'archive.zip' : 'table.csv';
    await shop.media.put(`imports/${OPERATOR_ID}/${upload}/${name}`, bytes, 'application/octet-stream');
    const input = {
      ...{ upload, kind, fileName: basename(file), trial: options.trial ?? false, publish: options.publish ?? false },
      ...(options.rate !== undefined && { rate: String(options.rate) }),
      ...(options.seller !== undefined && { sellerId: await shopId(options.seller, shop.calls) }),
      ...(options.category !== undefined && { categoryId: await categoryId(options.category, shop) }),
    };
    const { startImport } = await shop.calls.call('catalog', StartImportDocument, { input }, operator);
    if (!startImport?.import) throw new Error(startImport?.userErrors.map(({ message }) => message).join(' '));
    return startImport.import.id;
  }
}

async function categoryId(slug: string, { calls }: CommandShop): Promise<string> {
  const { category } = await calls.call('catalog', CategoryBySlugDocument, { slug }, operator);
  if (!category) throw new Error(`There is no category ${slug}.`);
  return category.id;
}

/** Of the form of a UUID; the same for the same file and options. */
function uploadId(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const hex = hash.digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

async function unfinished(upload: string, { calls }: CommandShop): Promise<string | undefined> {
  const { bulkImports } = await calls.call('catalog', RunningImportsDocument, {}, operator);
  const found = bulkImports?.nodes.find(
    (one) => one.upload === upload && (one.status === 'WAITING' || one.status === 'RUNNING'),
  );
  if (found) console.log('Continuing where the last import stopped.');
  return found?.id;
}

async function watched(id: string, { calls }: CommandShop): Promise<Watched> {
  const bar = new SingleBar({ format: '{bar} {value} of {total} rows', hideCursor: true }, Presets.shades_classic);
  let shown = false;
  try {
    for (;;) {
      const { bulkImport: now } = await calls.call('catalog', WatchedImportDocument, { id }, operator);
      if (!now) throw new Error('The import is gone.');
      if (now.rowCount != null) {
        if (!shown) bar.start(now.rowCount, now.position);
        shown = true;
        bar.update(now.position);
      }
      if (now.status !== 'WAITING' && now.status !== 'RUNNING') return now;
      await delay(LOOK_MS);
    }
  } finally {
    bar.stop();
  }
}
