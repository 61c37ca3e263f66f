import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from './log.ts';
import type { PostgresPlace } from './postgres-place.ts';
import { commandLine, endProcess, isAlive } from './process-table.ts';
import type { Account } from './system-account.ts';

const run = promisify(execFile);

export const POSTGRES_USER = 'minijd';

export interface ClusterOptions {
  directory: string;
  place: PostgresPlace;
  account: Account | undefined;
  /** False leaves writing to the disk to the operating system. */
  durable: boolean;
  log: Log;
}

/** The file with the password of a data directory's owner. */
export const passwordFileOf = (directory: string) => join(directory, 'password');

/** Makes the data directory unless it exists. Gives the password of its only user. */
export async function ensureCluster(options: ClusterOptions): Promise<string> {
  const { directory, place, log } = options;
  const passwordFile = passwordFileOf(directory);
  if (existsSync(join(place.data, 'PG_VERSION')) && existsSync(passwordFile)) return readFile(passwordFile, 'utf8');
  if (existsSync(place.data)) throw new Error(`${place.data} exists but is no database of ours; move it away`);
  log(`PostgreSQL: creating the database in ${place.data}`);
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await initialise(options, password);
  return password;
}

/** Into a folder beside the final one: an interrupted run must not leave an incomplete data directory. */
async function initialise({ place, account, durable }: ClusterOptions, password: string): Promise<void> {
  const unfinished = `${place.data}.new`;
  const passwordFile = `${place.data}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await Promise.all([unfinished, passwordFile].map((path) => chown(path, account.uid, account.gid)));
  try {
    const flags = [`--lc-ctype=${await utf8Locale()}`, `--pwfile=${passwordFile}`, `--pgdata=${unfinished}`];
    if (!durable) flags.push('--no-sync');
    await run(join(place.binaries, 'initdb'), [...INITDB, ...flags], { ...account, cwd: '/' });
    await rename(unfinished, place.data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Sorting by PostgreSQL itself: indexes stay valid when the machine's C library or ICU changes. */
const INITDB = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  `--username=${POSTGRES_USER}`,
  '--no-instructions',
];

/** pg_trgm asks the C library what a letter is; in the plain C locale Chinese has none and yields no trigrams. */
async function utf8Locale(): Promise<string> {
  const { stdout } = await run('locale', ['-a']).catch(() => ({ stdout: '' }));
  const installed = stdout.split('\n').filter((name) => /utf-?8$/i.test(name));
  const preferred = installed.find((name) => /^C\./i.test(name)) ?? installed.find((name) => /^en_US\./i.test(name));
  return preferred ?? installed[0] ?? 'C.UTF-8';
}

/**
 * Clears `postmaster.pid` of an earlier run: a database server that runs longer than its owner is stopped, and the file of a
 * server that has ended is removed, because its process id may belong to someone else by now and would stop the start.
 */
export async function clearStalePostmaster(data: string, log: Log): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  if (pid > 0 && isAlive(pid) && commandLine(pid).includes(data)) {
    log(`PostgreSQL: stopping process ${pid}, left behind by a run that was killed`);
    await endProcess(pid, 'SIGINT');
  }
  await rm(file, { force: true });
}
