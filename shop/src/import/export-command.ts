import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SubgraphCalls } from '@minijd/subgraph';
import { csvText, ndjsonText } from '@minijd/tables';
import { ExportedRowsDocument } from '../calls/catalog.generated.ts';
import { asKind } from './bulk-kind.ts';
import { operator, shopId } from './operator.ts';

/** `pnpm shop export <kind> <file>`: CSV, or NDJSON when the file is called so. */
export async function exportCommand(
  kind: string,
  { file, seller, calls }: { file: string; seller?: string | undefined; calls: SubgraphCalls },
): Promise<void> {
  const given = { kind: asKind(kind), sellerId: seller === undefined ? null : await shopId(seller, calls) };
  let count = 0;
  const texts = async function* (): AsyncGenerator<string> {
    let after: string | null = null;
    do {
      const answer: { exportedRows?: { columns: string[]; rows: string[][]; next?: string | null } | null } =
        await calls.call('catalog', ExportedRowsDocument, { ...given, after }, operator);
      const page = answer.exportedRows;
      if (!page) throw new Error('The catalog does not answer.');
      const rows = after === null ? [page.columns, ...page.rows] : page.rows;
      yield /\.(?:nd)?jsonl?$/i.test(file)
        ? ndjsonText(page.columns, page.rows)
        : csvText(rows, { first: after === null });
      count += page.rows.length;
      after = page.next ?? null;
    } while (after !== null);
  };
  await pipeline(Readable.from(texts()), createWriteStream(file));
  console.log(`${count} rows in ${file}`);
}
