import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { type DatabaseAddress, grantServiceRole, hasServiceRole, SERVER_NOTICES, WatchedClient } from '@minijd/events';
import { sql } from 'kysely';
import type { Pool, TypeOverrides } from 'pg';
import { AuditTransactions } from '../audit/audit-transactions.ts';
import { type TellChanges, watchChanges } from '../changes/watch-changes.ts';
import type { SubgraphDefinition } from '../define-subgraph.ts';
import type { RequestContext } from '../request/request-context.ts';
import { CommittedTransactions } from './when-committed.ts';

/** How long a statement may wait for one lock, and how long it may take; 0 is no limit. */
export interface DatabaseWaits {
  lockMs: number;
  statementMs: number;
}

/** Migrations that wait for a lock make everybody wait behind them: they give up, and the next start tries again. */
const OF_MIGRATIONS: DatabaseWaits = { lockMs: 5000, statementMs: 0 };

export interface DatabaseOptions extends DatabaseAddress {
  /** Connections of this subgraph at most. */
  maxConnections?: number;
  waits?: DatabaseWaits;
  /** Called with every SQL statement and its parameters: for tests that count them. */
  onStatement?: (statement: string, parameters: unknown[]) => void;
  /** Called with the pool of the subgraph, before its first connection. */
  onPool?: (pool: Pool) => void;
  /** Called with what each committed transaction changes of what the graph shows. */
  onChanges?: TellChanges;
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

function observeStatements(pool: Pool, onStatement: Required<DatabaseOptions>['onStatement']): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const observed = (...args: unknown[]) => {
      const [statement, parameters] = args;
      const text = typeof statement === 'string' ? statement : ((statement as { text?: string }).text ?? '');
      onStatement(text, Array.isArray(parameters) ? parameters : []);
      return query(...args);
    };
    Object.assign(client, { query: observed });
  });
}

function waitOptions({ lockMs, statementMs }: DatabaseWaits = { lockMs: 0, statementMs: 0 }): string {
  return ` -c lock_timeout=${lockMs} -c statement_timeout=${statementMs}`;
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
    subscribers: [new AuditTransactions(), new CommittedTransactions()],
    pool: { min: 0, max: options.maxConnections ?? 10, idleTimeoutMillis: 30_000 },
    driverOptions: {
      // Timestamps are read in UTC: local offsets before 1901 have seconds, which Date does not parse.
      options: `-c search_path=${definition.name},public -c timezone=UTC${waitOptions(options.waits)} ${SERVER_NOTICES}`,
      Client: WatchedClient,
      connectionTimeoutMillis: CONNECTED_WITHIN_MS,
      // A server whose machine is down does not close its connections: without TCP keep-alive probes we would wait for
      // ever.
      keepAlive: true,
      application_name: `minijd-${definition.name}`,
      onPoolCreated: (pool: Pool) => {
        readAsEntitiesDo(pool);
        options.onPool?.(pool);
        if (options.onChanges) watchChanges(pool, definition.shown ?? {}, options.onChanges);
        if (options.onStatement) observeStatements(pool, options.onStatement);
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

/** Migrates, as the owner of the database where there is one, and connects. */
export async function openDatabase<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
  options: DatabaseOptions,
): Promise<MikroORM> {
  const { databaseUrl, ownerUrl } = options;
  if (ownerUrl && hasServiceRole({ databaseUrl, ownerUrl })) {
    await migrateDatabase(definition, { databaseUrl, ownerUrl });
    return MikroORM.init(databaseConfiguration(definition, options));
  }
  const orm = await MikroORM.init(databaseConfiguration(definition, options));
  await migrate(orm, definition, options);
  return orm;
}

/** Migrates as the owner of the database and gives services their rights; says how many migrations were new. */
export async function migrateDatabase<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
  address: Required<DatabaseAddress>,
): Promise<number> {
  const configuration = databaseConfiguration(definition, {
    ...{ databaseUrl: address.ownerUrl, maxConnections: 2 },
    waits: OF_MIGRATIONS,
  });
  const owner = await MikroORM.init({ ...configuration, entities: [], discovery: { warnWhenNoEntities: false } });
  return migrate(owner, definition, address).finally(() => owner.close());
}

/** Processes that start together wait for each other on an advisory lock. */
async function migrate<Context extends RequestContext>(
  orm: MikroORM,
  { name, appendOnlyTables }: SubgraphDefinition<Context>,
  { databaseUrl, ownerUrl }: DatabaseAddress,
): Promise<number> {
  return orm.em
    .getKysely<never>()
    .connection()
    .execute(async (connection) => {
      const lock = sql`hashtext(${`migrate ${name}`})`;
      // The migrations of others may take long; these limits are for what waits while people wait behind it.
      await sql`select set_config('lock_timeout', '0', false), set_config('statement_timeout', '0', false)`.execute(
        connection,
      );
      await sql`select pg_advisory_lock(${lock})`.execute(connection);
      const applied = await orm.migrator.up();
      const run = (statement: string) => sql.raw(statement).execute(connection);
      await grantServiceRole(run, { databaseUrl, ownerUrl, schema: name, appendOnly: appendOnlyTables });
      await sql`select pg_advisory_unlock(${lock})`.execute(connection);
      await sql`reset lock_timeout`.execute(connection);
      await sql`reset statement_timeout`.execute(connection);
      return applied.length;
    });
}
