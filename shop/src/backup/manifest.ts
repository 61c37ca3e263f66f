import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumOf } from '@minijd/engines';
import { z } from 'zod';
import { CommandRefused } from './command-refused.ts';

const FILE = 'manifest.json';
const FORMAT = 1;

const database = z.discriminatedUnion('kind', [
  /** The files of the PostgreSQL of `npm start`, with the first WAL segment they need. */
  z.object({ kind: z.literal('files'), version: z.string(), firstSegment: z.string() }),
  /** What `pg_dump` wrote of a PostgreSQL that was given by address. */
  z.object({ kind: z.literal('dump'), version: z.string() }),
]);
const media = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folder') }),
  /** Pictures that are in a bucket, which has backups of its own. */
  z.object({ kind: z.literal('bucket'), endpoint: z.string(), bucket: z.string() }),
]);

const Manifest = z.object({
  format: z.literal(FORMAT),
  /** Of the shop that wrote it. */
  version: z.string(),
  begunAt: z.iso.datetime(),
  /** The moment the database is of. */
  finishedAt: z.iso.datetime(),
  database,
  /** The newest migration of each subgraph. */
  migrations: z.record(z.string(), z.string()),
  media,
  /** Of each secret; see `secret-fingerprints.ts`. */
  secrets: z.record(z.string(), z.string()),
  salt: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

export const newManifest = (manifest: Omit<Manifest, 'format'>): Manifest => ({ format: FORMAT, ...manifest });

/** Last of all: a folder with a manifest is a whole backup. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const unfinished = join(folder, `.${FILE}`);
  await writeFile(unfinished, `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
  await rename(unfinished, join(folder, FILE));
}

/** @throws CommandRefused when the folder is no backup, or one of a newer format. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new CommandRefused(`${folder} is no whole backup: it has no ${FILE}, which is written last.`);
  });
  const parsed = Manifest.safeParse(parsedJson(text));
  if (parsed.success) return parsed.data;
  throw new CommandRefused(`${join(folder, FILE)} is damaged, or of a newer version of the shop.`);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws CommandRefused naming the first file that is missing or not what was written. */
export async function verifyFiles(folder: string, { files }: Manifest, onFile: (bytes: number) => void): Promise<void> {
  for (const { path, bytes, sha256 } of files) {
    const file = join(folder, path);
    const size = await stat(file).then(
      (found) => found.size,
      () => undefined,
    );
    if (size === undefined) throw new CommandRefused(`The backup is incomplete: ${path} is missing.`);
    const same = size === bytes && (await checksumOf(file)).sha256 === sha256;
    if (!same) throw new CommandRefused(`The backup is damaged: ${path} is not what was written.`);
    onFile(bytes);
  }
}
