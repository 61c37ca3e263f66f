import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { PassThrough, pipeline, type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type TextLine, textLines } from './text-lines.ts';

/** A row is a product with its reviews; no reasonable row is longer. */
const LONGEST_LINE = 8 * 1024 * 1024;

/** A file that is missing, is not a file, or ends too early; the message is for people. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

export interface ReadPosition {
  /** Counted from 1. */
  line: number;
  /** Bytes read from the file, before decompression, out of `totalBytes`. */
  bytesRead: number;
  totalBytes: number;
}

/** One line of the file: its value, or what is wrong with it. */
export type ReadRow = ReadPosition & ({ value: unknown; error?: undefined } | { value?: undefined; error: string });

/**
 * Streams the rows of an NDJSON file, gzipped or not, in UTF-8 or UTF-16; the whole file is never held in memory.
 * Empty lines are skipped. A line that is not JSON, or in another encoding, is a row with an `error`; a file that
 * cannot be read throws UnreadableFile.
 * `fromLine` resumes: earlier lines are skipped without being parsed.
 */
export async function* readRecords(path: string, { fromLine = 1 } = {}): AsyncGenerator<ReadRow> {
  const totalBytes = await sizeOf(path);
  let bytesRead = 0;
  let line = 0;
  const bytes = await openBytes(path, (count) => {
    bytesRead += count;
  });
  try {
    for await (const content of textLines(bytes)) {
      line++;
      if (line < fromLine || content.text?.trim() === '') continue;
      yield { line, bytesRead, totalBytes, ...parse(content) };
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableFile(`The file cannot be read beyond line ${line}: ${reason}. Is it complete?`);
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new UnreadableFile(`There is no file ${path}.`);
  return found.size;
}

function parse({ text, error }: TextLine): { value: unknown } | { error: string } {
  if (text === undefined) return { error };
  if (text.length > LONGEST_LINE) return { error: `longer than ${LONGEST_LINE} characters` };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function openBytes(path: string, onBytes: (bytes: number) => void): Promise<Readable> {
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      onBytes(chunk.length);
      done(null, chunk);
    },
  });
  const unpack = (await isGzipped(path)) ? createGunzip() : new PassThrough();
  // An error of any part destroys the last one, where the reader gets it.
  return pipeline(createReadStream(path), count, unpack, () => {});
}

/** By its first two bytes: file names may be wrong. */
async function isGzipped(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}
