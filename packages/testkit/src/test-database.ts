import { serviceUrl } from '@minijd/engines';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  /** Of its owner. */
  url: string;
  /** As services reach it. */
  address: { databaseUrl: string; ownerUrl: string };
  /** One statement as the owner of the database, to inspect its state. */
  sql<Row extends object>(statement: string, values?: unknown[]): Promise<Row[]>;
  /** The same as the role of services. */
  sqlAsService(statement: string): Promise<unknown[]>;
  drop(): Promise<void>;
}

/** What is done once for all test files that begin with copies of the same database. */
interface Preparation {
  /** Identifies it among all test files. */
  name: string;
  /** Fills an empty database and leaves no connection. */
  prepare(address: TestDatabase['address']): Promise<void>;
}

/** A database of its own for the calling test file: empty, or a copy of a prepared one. */
export async function testDatabase(prepared?: Preparation): Promise<TestDatabase> {
  const name = `t_${crypto.randomUUID().replaceAll('-', '')}`;
  const server = inject('postgresUrl');
  const template = prepared ? ` template ${await preparedOnce(prepared)}` : '';
  await once(server, `create database ${name}${template}`);
  const url = new URL(`/${name}`, server);
  const pool = new pg.Pool({ connectionString: url.href, max: 2 });
  // Dropping the database may cut connections that are just being closed.
  pool.on('error', () => {});
  return {
    url: url.href,
    address: { databaseUrl: serviceUrl(url.href), ownerUrl: url.href },
    sql: async <Row extends object>(statement: string, values: unknown[] = []) =>
      (await pool.query<Row>(statement, values)).rows,
    sqlAsService: (statement) => once(serviceUrl(url.href), statement),
    drop: async () => {
      await pool.end();
      await once(server, `drop database ${name} with (force)`);
    },
  };
}

/** The name of the prepared database. Test files that need it at the same time wait for the first of them. */
async function preparedOnce({ name, prepare }: Preparation): Promise<string> {
  const [server, database] = [inject('postgresUrl'), `prepared_${name}`];
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [database]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 1) return database;
    const unfinished = `un${database}`;
    const ownerUrl = new URL(`/${unfinished}`, server).href;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    await prepare({ databaseUrl: serviceUrl(ownerUrl), ownerUrl });
    // Queues are cleaned once a day, the first time seconds after their shop has started, with a thousand statements.
    await once(ownerUrl, 'update events.queue set maintain_on = now()');
    await once(ownerUrl, 'alter table events.queue alter maintain_on set default now()');
    await client.query(`alter database ${unfinished} rename to ${database}`);
    return database;
  } finally {
    await client.end();
  }
}

async function once(connectionString: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
