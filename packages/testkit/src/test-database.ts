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

/** A database of its own for the calling test file: empty, or a copy of another one without connections. */
export async function testDatabase({ like }: { like?: TestDatabase } = {}): Promise<TestDatabase> {
  const name = `t_${crypto.randomUUID().replaceAll('-', '')}`;
  const server = inject('postgresUrl');
  const url = new URL(server);
  const template = like ? ` template ${new URL(like.url).pathname.slice(1)}` : '';
  await once(server, `create database ${name}${template}`);
  url.pathname = `/${name}`;
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

async function once(connectionString: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
