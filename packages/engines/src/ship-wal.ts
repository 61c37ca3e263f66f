import { access, constants, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from './log.ts';
import { CURRENT, WAL_SEGMENT_BYTES } from './postgres-archive.ts';

/** In a folder of PostgreSQL's own account, which reads them when it restores. */
const READABLE = 0o644;
const EVERY_MS = 1000;
const SEGMENTS_PER_LOG = 256;

/** The end of what is safely written: a segment, and how many of its bytes. */
interface Position {
  segment: string;
  bytes: number;
}

/**
 * Copies once a second what PostgreSQL has written of its newest WAL segment into the archive, where PostgreSQL itself
 * puts whole segments of 16 MB only. So a disk that is lost takes the last second with it, at little cost: only what is
 * new is copied. The returned function copies a last time and ends.
 */
export function shipWal({ url, archive, log }: { url: string; archive: string; log: Log }): () => Promise<void> {
  const shipment = new Shipment(url, archive);
  const stopping = new AbortController();
  let failing = false;
  const once = async () => {
    try {
      await shipment.ship();
      if (failing) log('Archive: complete again');
      failing = false;
    } catch (error) {
      if (!failing && !stopping.signal.aborted) log(`Archive: incomplete in ${archive}: ${(error as Error).message}`);
      failing = true;
    }
  };
  const shipping = (async () => {
    for (
      ;
      !stopping.signal.aborted;
      await delay(EVERY_MS, undefined, { ref: false, signal: stopping.signal }).catch(() => {})
    ) {
      await once();
    }
    await once();
    await shipment.close();
  })();
  return () => {
    stopping.abort();
    return shipping;
  };
}

class Shipment {
  #client: pg.Client | undefined;
  #data = '';
  #shipped: Position | undefined;

  constructor(
    private readonly url: string,
    private readonly archive: string,
  ) {}

  async ship(): Promise<void> {
    try {
      const end = await this.#written();
      let from = this.#shipped ?? { segment: end.segment, bytes: 0 };
      for (; from.segment < end.segment; from = { segment: after(from.segment), bytes: 0 }) {
        await this.#copy(from, WAL_SEGMENT_BYTES);
      }
      await this.#copy(from.segment === end.segment ? from : { ...end, bytes: 0 }, end.bytes);
      if (this.#shipped?.segment !== end.segment) await this.#removeWhole();
      this.#shipped = end;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => {});
  }

  async #written(): Promise<Position> {
    if (!this.#client) {
      const client = new pg.Client({ connectionString: this.url, application_name: 'minijd-archive' });
      client.on('error', () => {});
      await client.connect();
      this.#client = client;
      this.#data = (await client.query('show data_directory')).rows[0].data_directory;
    }
    const { rows } = await this.#client.query(
      'select file_name as segment, file_offset as bytes from pg_walfile_name_offset(pg_current_wal_flush_lsn())',
    );
    return rows[0];
  }

  /** What is new of a segment. One that PostgreSQL has archived itself may be gone from its own folder. */
  async #copy({ segment, bytes: from }: Position, to: number): Promise<void> {
    if (to <= from || (await exists(join(this.archive, segment)))) return;
    const source = await open(join(this.#data, 'pg_wal', segment), 'r');
    try {
      const bytes = Buffer.alloc(to - from);
      await source.read(bytes, 0, bytes.length, from);
      // Another process of the shop may write the same bytes into it: it is never emptied.
      const target = await open(
        join(this.archive, `${segment}${CURRENT}`),
        constants.O_RDWR | constants.O_CREAT,
        READABLE,
      );
      try {
        await target.write(bytes, 0, bytes.length, from);
        // Recovery takes segments of the full size only; the rest is a hole in the file.
        await target.truncate(WAL_SEGMENT_BYTES);
        await target.datasync();
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
  }

  /** Of segments that PostgreSQL has archived itself meanwhile. */
  async #removeWhole(): Promise<void> {
    const files = new Set(await readdir(this.archive));
    for (const file of files) {
      if (file.endsWith(CURRENT) && files.has(file.slice(0, -CURRENT.length))) await rm(join(this.archive, file));
    }
  }
}

/** The name of the next segment of the same timeline: timeline, log and segment in hexadecimal, eight digits each. */
function after(segment: string): string {
  const next =
    Number.parseInt(segment.slice(8, 16), 16) * SEGMENTS_PER_LOG + Number.parseInt(segment.slice(16), 16) + 1;
  const hexadecimal = (number: number) => number.toString(16).toUpperCase().padStart(8, '0');
  return segment.slice(0, 8) + hexadecimal(Math.floor(next / SEGMENTS_PER_LOG)) + hexadecimal(next % SEGMENTS_PER_LOG);
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
