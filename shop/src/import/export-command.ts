import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SubgraphCalls } from '@minijd/subgraph';
import { type TablePage, type TableType, tableArchive, tableText } from '@minijd/tables';
import { ExportedRowsDocument } from '../calls/catalog.generated.ts';
import type { CommandShop } from '../command-shop.ts';
import { asKind } from './bulk-kind.ts';
import { operator, shopId } from './operator.ts';

/** `pnpm shop export <kind> <file>`: CSV, or NDJSON when the file is called so; a zip has the pictures of products too. */
export async function exportCommand(
  kind: string,
  { file, seller }: { file: string; seller?: string | undefined },
  { calls, media }: CommandShop,
): Promise<void> {
  const given = { kind: asKind(kind), sellerId: seller === undefined ? null : await shopId(seller, calls) };
  const type: TableType = /\.(?:nd)?jsonl?(?:\.zip)?$/i.test(file) ? 'ndjson' : 'csv';
  let count = 0;
  const pages = exportedPages(given, calls, (rows) => {
    count += rows;
  });
  const pictureOf = async (key: string) => (await media.get(key))?.bytes;
  const written = /\.zip$/i.test(file)
    ? tableArchive({ pages, type, name: kind.toLowerCase(), pictureOf })
    : Readable.from(tableText(pages, type));
  await pipeline(written, createWriteStream(file));
  console.log(`${count} rows in ${file}`);
}

async function* exportedPages(
  given: { kind: ReturnType<typeof asKind>; sellerId: string | null },
  calls: SubgraphCalls,
  counted: (rows: number) => void,
): AsyncGenerator<TablePage> {
  let after: string | null = null;
  do {
    const answer: { exportedRows?: (TablePage & { next?: string | null }) | null } = await calls.call(
      'catalog',
      ExportedRowsDocument,
      { ...given, after },
      operator,
    );
    const page = answer.exportedRows;
    if (!page) throw new Error('The catalog does not answer.');
    counted(page.rows.length);
    yield page;
    after = page.next ?? null;
  } while (after !== null);
}
