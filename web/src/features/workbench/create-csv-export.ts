import { createSignal, onCleanup } from 'solid-js';
import type { Failure } from '../../graphql/result.ts';
import type { CsvColumn } from './csv.ts';
import { saveFile } from './save-file.ts';

/** A page of what is exported; `count` is what the list counts of it, where that is not its rows. */
export type CsvPage<Row> =
  | { rows: readonly Row[]; count?: number; next?: string | null | undefined; failure?: undefined }
  | { failure: Failure | undefined };

export interface CsvSource<Row> {
  file: string;
  /** Entries at most: as many as a spreadsheet handles well. */
  most: number;
  columns: () => readonly CsvColumn<Row>[];
  /** Begins reading the list as filtered now; the function returned reads the next page. */
  walk: () => (after: string | null) => Promise<CsvPage<Row>>;
}

/** Writes a list into a file, page by page. Leaving the page or cancelling ends it. */
export function createCsvExport<Row>(source: CsvSource<Row>) {
  const [done, setDone] = createSignal<number>();
  const [failure, setFailure] = createSignal<Failure>();
  let running: AbortController | undefined;

  const write = async ({ signal }: AbortController): Promise<Failure | undefined> => {
    const read = source.walk();
    const { csvText } = await import('./csv.ts');
    // Each page becomes a blob at once: browsers keep those outside the memory of the page.
    const parts: Blob[] = [];
    let count = 0;
    for (let after: string | null | undefined = null; after !== undefined && count < source.most; ) {
      const page: CsvPage<Row> = await read(after);
      if (signal.aborted) return undefined;
      if (!('rows' in page)) return page.failure;
      parts.push(new Blob([csvText(source.columns(), page.rows, parts.length === 0)]));
      count += page.count ?? page.rows.length;
      after = page.next ?? undefined;
      setDone(count);
    }
    saveFile(source.file, new Blob(parts, { type: 'text/csv;charset=utf-8' }));
    return undefined;
  };

  const cancel = (): void => {
    running?.abort();
    setDone(undefined);
  };
  onCleanup(() => running?.abort());
  const start = async (): Promise<void> => {
    const own = new AbortController();
    running = own;
    setFailure(undefined);
    setDone(0);
    const failed = await write(own);
    if (own.signal.aborted) return;
    setFailure(failed);
    setDone(undefined);
  };
  /** How many entries the file holds so far; undefined while none is written. */
  return { done, failure, start, cancel };
}
