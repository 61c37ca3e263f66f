import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { Log } from '../log.ts';
import { SERVICE_ROLE, serverArguments, serviceUrl } from '../postgres.ts';
import { archiveSettings, prepareArchive, restoreCommand } from '../postgres-archive.ts';
import { POSTGRES_USER, passwordFileOf } from '../postgres-cluster.ts';
import { postgresPlace } from '../postgres-place.ts';
import { startPrivateServer } from '../private-server.ts';
import { type Account, unprivilegedAccount } from '../system-account.ts';
import { copyFile, listBelow, privateFolder } from './copy-files.ts';

/** A restore that PostgreSQL refuses, with what to do. */
export class RestoreRefused extends Error {
  override name = 'RestoreRefused';
}

export interface RestoreOptions {
  /** The folder that `backUpPostgres` wrote. */
  backup: string;
  /** The folder of the engine, as for `startPostgres`; without data. */
  directory: string;
  /** The archive of the server that was backed up: recovery goes on with it, and the restored server adds to it. */
  archive?: string | undefined;
  /** The moment to stop at; the end of the archive without it. */
  to?: Date | undefined;
  /** The timeline to follow, a number; each restore begins one. By default the newest. */
  timeline?: string | undefined;
  /** How long recovery may take. */
  withinMs?: number;
  log: Log;
}

export interface Restored {
  /** Of the last transaction that was recovered from WAL; undefined when there was none. */
  lastTransaction: Date | undefined;
}

const A_DAY_MS = 86_400_000;
const PORT = '5432';

/**
 * Makes the data directory from a backup and recovers it: to the end of the backup, or with an archive to `to` or its
 * end. It is put in its place when all of that succeeded. The passwords are new.
 *
 * @throws RestoreRefused when there is data already, or when recovery cannot reach `to`.
 */
export async function restorePostgres(options: RestoreOptions): Promise<Restored> {
  const { backup, log } = options;
  const directory = resolve(options.directory);
  await mkdir(directory, { recursive: true });
  const account = await unprivilegedAccount('postgres', log);
  const place = await postgresPlace(directory, account, log);
  if (existsSync(place.data)) throw new RestoreRefused(`There is a database in ${place.data}: nothing is overwritten.`);
  const data = `${place.data}.restoring`;
  await rm(data, { recursive: true, force: true });
  const sockets = await mkdtemp(join(tmpdir(), 'minijd-restore-'));
  try {
    await copyInto(data, backup, account);
    await writeFile(join(data, 'recovery.signal'), '');
    await writeFile(join(sockets, 'hba.conf'), 'local all all trust\n');
    if (account)
      for (const path of [sockets, join(data, 'recovery.signal')]) await chown(path, account.uid, account.gid);
    await chmod(join(sockets, 'hba.conf'), 0o644);
    const { password, ...restored } = await recover({
      ...options,
      directory,
      data,
      sockets,
      account,
      binaries: place.binaries,
    });
    await writeFile(passwordFileOf(directory), password, { mode: 0o600 });
    await rename(data, place.data);
    return restored;
  } finally {
    await rm(sockets, { recursive: true, force: true });
    await rm(data, { recursive: true, force: true });
  }
}

/** The server flushes what it recovers from. */
async function copyInto(data: string, backup: string, account: Account | undefined): Promise<void> {
  await privateFolder(data, account);
  const { folders, files } = await listBelow(backup);
  for (const folder of folders) await privateFolder(join(data, folder), account);
  for (const file of files) await copyFile(join(backup, file), join(data, file), { account });
}

interface Recovery extends RestoreOptions {
  data: string;
  /** A folder that only the account of the server may enter: whoever can connect there needs no password. */
  sockets: string;
  account: Account | undefined;
  binaries: string;
}

async function recover(recovery: Recovery): Promise<Restored & { password: string }> {
  const { data, directory, sockets, account, binaries, to, timeline, archive, withinMs = A_DAY_MS } = recovery;
  const archiving = archive === undefined ? undefined : await prepareArchive(archive, account);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    hba_file: join(sockets, 'hba.conf'),
    port: PORT,
    max_connections: '400',
    log_min_messages: 'log',
    // Without an archive too: recovery begins a timeline of its own, so that its WAL is never taken for that of before.
    restore_command: archiving ? restoreCommand(archiving) : 'false',
    ...(to && { recovery_target_time: to.toISOString().replace('T', ' ').replace('Z', '+00') }),
    recovery_target_action: 'promote',
    ...(timeline && { recovery_target_timeline: timeline }),
    ...(archiving && archiveSettings(archiving)),
  };
  const server = await startPrivateServer({
    name: 'PostgreSQL',
    file: join(binaries, 'postgres'),
    args: serverArguments(data, settings),
    directory,
    url: 'postgresql:///postgres',
    mark: data,
    stopSignal: 'SIGINT',
    account,
    environment: { LC_MESSAGES: 'C', TZ: 'UTC' },
    answers: () => isRecovered(sockets),
    readyWithinMs: withinMs,
  }).catch((error: Error) => {
    throw refusalOf(error, recovery);
  });
  try {
    return await changePasswords(sockets);
  } finally {
    await server.stop();
  }
}

function refusalOf(error: Error, { to, archive }: Recovery): Error {
  const last = /last completed transaction was at log time ([-\d]+ [\d:.]+)/.exec(error.message)?.[1];
  if (error.message.includes('recovery ended before configured recovery target was reached')) {
    const end = last ? `at ${last} UTC` : 'with the backup';
    return new RestoreRefused(
      `The WAL of ${archive ?? 'the backup'} ends ${end}, before ${to?.toISOString()}. Without --to its end is restored.`,
    );
  }
  return error;
}

async function isRecovered(sockets: string): Promise<boolean> {
  return withClient(sockets, async (client) => {
    const { rows } = await client.query('select pg_is_in_recovery() as recovering');
    return rows[0].recovering === false;
  }).catch(() => false);
}

/** Those of before are not in a backup. */
async function changePasswords(sockets: string): Promise<Restored & { password: string }> {
  const password = randomBytes(24).toString('base64url');
  const service = new URL(serviceUrl(`postgresql://${POSTGRES_USER}:${password}@localhost`)).password;
  return withClient(sockets, async (client) => {
    await client.query(`alter role ${POSTGRES_USER} password '${password}'`);
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [SERVICE_ROLE]);
    if (rowCount) await client.query(`alter role ${SERVICE_ROLE} password '${service}'`);
    const { rows } = await client.query('select pg_last_xact_replay_timestamp() as "lastTransaction"');
    return { password, lastTransaction: rows[0].lastTransaction ?? undefined };
  });
}

async function withClient<T>(sockets: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ host: sockets, port: Number(PORT), user: POSTGRES_USER, database: 'postgres' });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
