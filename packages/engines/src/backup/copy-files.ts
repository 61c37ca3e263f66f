import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, chown, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Account } from '../system-account.ts';

/** A file of a backup. */
export interface BackupFile {
  /** Below the folder of the backup, with `/`. */
  path: string;
  bytes: number;
  sha256: string;
}

export interface CopyOptions {
  /** Whose the copy is. */
  account?: Account | undefined;
  /** Whether it must be on disk; false by default. */
  flush?: boolean;
}

/** Copies a file and says what was copied; undefined when it is gone. */
export async function copyFile(
  source: string,
  target: string,
  { account, flush = false }: CopyOptions = {},
): Promise<Omit<BackupFile, 'path'> | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await mkdir(dirname(target), { recursive: true });
  try {
    await pipeline(createReadStream(source), counted, createWriteStream(target, { mode: 0o600, flush }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (account) await chown(target, account.uid, account.gid);
  return { bytes, sha256: hash.digest('hex') };
}

/** Of a file that is there. */
export async function checksumOf(file: string): Promise<Omit<BackupFile, 'path'>> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { bytes: (await stat(file)).size, sha256: hash.digest('hex') };
}

/** Makes a folder that only its owner may enter. */
export async function privateFolder(path: string, account?: Account): Promise<void> {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o700);
  if (account) await chown(path, account.uid, account.gid);
}

/** Folders and files below a folder, relative to it, with `/`; folders before what is in them. */
export async function listBelow(folder: string): Promise<{ folders: string[]; files: string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathOf = (entry: (typeof entries)[number]) =>
    relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
  return {
    folders: entries
      .filter((entry) => entry.isDirectory())
      .map(pathOf)
      .sort(),
    files: entries
      .filter((entry) => entry.isFile())
      .map(pathOf)
      .sort(),
  };
}
