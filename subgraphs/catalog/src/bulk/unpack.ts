import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { UnreadableTable } from '@minijd/tables';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

const MOST_ENTRIES = 5000;
/** Unpacked, all together. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_TABLE = 32 * 1024 * 1024;
const MOST_PICTURE = 20 * 1024 * 1024;
/** Deflate does not compress better; pictures and tables that people have are far from it. */
const MOST_RATIO = 200;
const ENCRYPTED = 0x1;

const TABLE = /\.(?:csv|tsv|txt|ndjson|jsonl)$/i;
const PICTURE = /\.(?:jpe?g|png|webp|avif)$/i;

const unreadable = (zh: string, en: string) => new UnreadableTable({ 'zh-CN': zh, en });

interface PackedPicture {
  /** With folders, in lower case. */
  path: string;
  bytes(): Promise<Uint8Array>;
}

export interface Unpacked {
  table: Uint8Array;
  pictures: PackedPicture[];
}

/**
 * The table and the pictures of a zip. Its directory is looked through before anything is unpacked, and no entry may be
 * larger than its directory says. Throws UnreadableTable.
 */
export async function unpack(zip: Uint8Array): Promise<Unpacked> {
  const file = await opened(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength));
  const entries = await entriesOf(file);
  if (entries.some(({ fileName }) => fileName === '[Content_Types].xml')) {
    throw unreadable(
      '这是 Excel 工作簿。请另存为 CSV（UTF-8）再上传。',
      'This is an Excel workbook. Save it as CSV (UTF-8).',
    );
  }
  const tables = entries.filter(({ fileName }) => TABLE.test(fileName));
  const [table] = tables;
  if (!table || tables.length > 1) {
    throw unreadable(
      `压缩包中应有一个 CSV 或 NDJSON 表格，现有 ${tables.length} 个。`,
      `The archive must have one CSV or NDJSON table; it has ${tables.length}.`,
    );
  }
  return {
    table: await bytesOf(file, table, MOST_TABLE),
    pictures: entries
      .filter(({ fileName }) => PICTURE.test(fileName))
      .map((entry) => ({
        path: entry.fileName.toLowerCase(),
        bytes: () => bytesOf(file, entry, MOST_PICTURE),
      })),
  };
}

function opened(zip: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names with .. or of Windows are errors of the archive; names only tell pictures apart, and are never paths here.
    fromBuffer(zip, { lazyEntries: true, validateEntrySizes: true }, (error, file) => {
      if (file) resolve(file);
      else reject(unreadable('这不是完整的 zip 压缩包。', `This is no whole zip archive: ${error?.message ?? ''}`));
    });
  });
}

/** Files, without folders and what macOS adds. */
function entriesOf(file: ZipFile): Promise<Entry[]> {
  const found: Entry[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    file.on('entry', (entry: Entry) => {
      bytes += entry.uncompressedSize;
      const fault = faultOf(entry, bytes, found.length);
      if (fault) return reject(fault);
      const base = basename(entry.fileName);
      if (!entry.fileName.endsWith('/') && !entry.fileName.startsWith('__MACOSX/') && !base.startsWith('.')) {
        found.push(entry);
      }
      file.readEntry();
    });
    file.once('end', () => resolve(found));
    file.once('error', (error: Error) =>
      reject(unreadable('压缩包已损坏。', `The archive is broken: ${error.message}`)),
    );
    file.readEntry();
  });
}

function faultOf(entry: Entry, bytes: number, count: number): UnreadableTable | undefined {
  if (count >= MOST_ENTRIES) return unreadable(`压缩包最多 ${MOST_ENTRIES} 个文件。`, `${MOST_ENTRIES} files at most.`);
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) {
    return unreadable('压缩包有密码，无法读取。', 'The archive has a password.');
  }
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  if (bytes > MOST_BYTES || (ratio > MOST_RATIO && entry.uncompressedSize > MOST_RATIO * 1024)) {
    return unreadable('压缩包解压后过大，已拒绝。', 'The archive would be too large unpacked, and is refused.');
  }
  return undefined;
}

async function bytesOf(file: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > most) {
    const [name, mb] = [basename(entry.fileName), most / 1024 / 1024];
    throw unreadable(`“${name}”超过 ${mb} MB。`, `"${name}" is larger than ${mb} MB.`);
  }
  return new Promise((resolve, reject) => {
    const broken = (error: Error | null) =>
      reject(
        unreadable(
          `压缩包中的“${entry.fileName}”已损坏。`,
          `"${entry.fileName}" of the archive is broken: ${error?.message}`,
        ),
      );
    file.openReadStream(entry, (error, stream) => {
      if (stream) buffer(stream).then(resolve, broken);
      else broken(error);
    });
  });
}
