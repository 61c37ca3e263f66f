import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Pool, TypeOverrides } from 'pg';
import { AuditTransactions } from '../audit/audit-transactions.ts';
import type { SubgraphDefinition } from '../define-subgraph.ts';
import type { RequestContext } from '../request/request-context.ts';

export interface DatabaseOptions {
  databaseUrl: string;
  /** Connections of this subgraph at most. */
  maxConnections?: number;
  /** Called with every SQL statement and its parameters: for tests that count them. */
  onStatement?: (statement: string, parameters: unknown[]) => void;
}

/** Includes the wait for a connection of the pool: a thousand checkouts of one buyer take half a minute. */
const CONNECTED_WITHIN_MS = 60_000;
const INT8 = 20;
const TIMESTAMPTZ = 1184;

/**
 * Rows read through Kysely have the types of the entities: int8 is a number (amounts stay below 2^53), timestamps are
 * Dates.
 */
function readAsEntitiesDo(pool: Pool): void {
  const types = pool.options.types as TypeOverrides;
  types.setTypeParser(INT8, Number);
  types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text));
}

function hearStatements(pool: Pool, onStatement: Required<DatabaseOptions>['onStatement']): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const heard = (...args: unknown[]) => {
      const [statement, parameters] = args;
      const text = typeof statement === 'string' ? statement : ((statement as { text?: string }).text ?? '');
      onStatement(text, Array.isArray(parameters) ? parameters : []);
      return query(...args);
    };
    Object.assign(client, { query: heard });
  });
}

/** The ORM configuration of a subgraph: a PostgreSQL schema of its own, first in the search path. */
export function databaseConfiguration<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
  options: DatabaseOptions,
): Options {
  return {
    clientUrl: options.databaseUrl,
    schema: definition.name,
    entities: definition.entities,
    extensions: [Migrator],
    subscribers: [new AuditTransactions()],
    pool: { min: 0, max: options.maxConnections ?? 10, idleTimeoutMillis: 30_000 },
    driverOptions: {
      // Timestamps are read in UTC: local offsets before 1901 have seconds, which Date does not parse.
      options: `-c search_path=${definition.name},public -c timezone=UTC`,
      connectionTimeoutMillis: CONNECTED_WITHIN_MS,
      // A server whose machine is down does not close its connections: without TCP keep-alive probes we would wait for
      // ever.
      keepAlive: true,
      application_name: `minijd-${definition.name}`,
      onPoolCreated: (pool: Pool) => {
        readAsEntitiesDo(pool);
        if (options.onStatement) hearStatements(pool, options.onStatement);
      },
    },
    // Routines and triggers are written by hand in migrations.
    schemaGenerator: { ignoreRoutines: true, ignoreTriggers: true, skipTables: definition.handWrittenTables ?? [] },
    migrations: {
      migrationsList: definition.migrations,
      tableName: 'migration',
      transactional: true,
      silent: true,
      snapshot: false,
      disableForeignKeys: false,
    },
  };
}

/** Connects and migrates; processes that start together wait for each other on an advisory lock. */
export async function openDatabase<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
  options: DatabaseOptions,
): Promise<MikroORM> {
  const orm = await MikroORM.init(databaseConfiguration(definition, options));
  await orm.em
    .getKysely<never>()
    .connection()
    .execute(async (connection) => {
      const lock = sql`hashtext(${`migrate ${definition.name}`})`;
      await sql`select pg_advisory_lock(${lock})`.execute(connection);
      await orm.migrator.up();
      await sql`select pg_advisory_unlock(${lock})`.execute(connection);
    });
  return orm;
}
