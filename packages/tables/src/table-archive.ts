import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { type TablePage, type TableType, tableText } from './table-text.ts';

/** Columns that name pictures: one, or several with bars between. */
const PICTURE_COLUMNS = ['pictures', 'picture'];
const PICTURE = /\.(?:jpe?g|png|webp|avif)$/i;

export interface TableArchive {
  pages: AsyncIterable<TablePage>;
  type: TableType;
  /** What the table is called in the archive, without its ending. */
  name: string;
  /** The bytes of a picture; undefined when it is gone. */
  pictureOf(key: string): Promise<Uint8Array | undefined>;
}

/**
 * A zip of a table and the pictures that its rows name, each called as in the table. It is written while it is read: a
 * page or a picture is in memory at a time.
 */
export function tableArchive({ pages, type, name, pictureOf }: TableArchive): Readable {
  const zip = new ZipFile();
  const archive = zip.outputStream as Readable;
  const closed = new AbortController();
  archive.once('close', () => closed.abort());
  zip.once('error', (error: Error) => archive.destroy(error));
  const add = async (entry: string, source: Readable, compress: boolean): Promise<void> => {
    try {
      zip.addReadStream(source, entry, { compress });
      await finished(source, { signal: closed.signal });
    } finally {
      source.destroy();
    }
  };
  const fill = async (): Promise<void> => {
    const keys = new Set<string>();
    await add(`${name}.${type}`, Readable.from(tableText(noting(pages, keys), type)), true);
    for (const key of keys) {
      const bytes = await pictureOf(key);
      // Pictures are compressed already.
      if (bytes) await add(key, Readable.from([bytes]), false);
    }
    zip.end();
  };
  fill().catch((error: Error) => archive.destroy(error));
  return archive;
}

/** The same pages; the pictures that they name are added to `keys`. */
async function* noting(pages: AsyncIterable<TablePage>, keys: Set<string>): AsyncGenerator<TablePage> {
  for await (const page of pages) {
    for (const place of PICTURE_COLUMNS.map((column) => page.columns.indexOf(column)).filter((at) => at >= 0)) {
      for (const key of page.rows.flatMap((row) => row[place]?.split('|') ?? [])) if (PICTURE.test(key)) keys.add(key);
    }
    yield page;
  }
}
