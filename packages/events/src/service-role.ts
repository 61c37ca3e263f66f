/** A database as its owner and as the services see it. */
export interface DatabaseAddress {
  /** With `ownerUrl` the address of a role that may only read and write rows. */
  databaseUrl: string;
  /** The address of the role that migrates and owns the tables; without it that of `databaseUrl` does. */
  ownerUrl?: string;
}

/** What the service role may do in one PostgreSQL schema. */
export interface ServiceAccess extends DatabaseAddress {
  schema: string;
  /** Tables whose rows it may read and add, but neither change nor delete. */
  appendOnly?: readonly string[];
}

/** Runs a statement as the owner. */
type Run = (statement: string) => Promise<{ rows: unknown[] }>;

const PLAIN_NAME = /^[a-z_][a-z0-9_]*$/;
/** `create role` found that another process had just done so. */
const EXISTS = ['42710', '23505'];

/** Whether services use another role than the owner. */
export function hasServiceRole({ databaseUrl, ownerUrl }: DatabaseAddress): boolean {
  return ownerUrl !== undefined && new URL(ownerUrl).username !== new URL(databaseUrl).username;
}

/**
 * Creates the role of `databaseUrl` unless it exists, and lets it read and write the rows of a schema; it owns nothing,
 * so it can neither change tables nor remove triggers. Does nothing without a role for services.
 *
 * @throws when the name of the role would need quotes.
 */
export async function grantServiceRole(
  run: Run,
  { schema, appendOnly = [], ...address }: ServiceAccess,
): Promise<void> {
  if (!hasServiceRole(address)) return;
  const { username, password } = new URL(address.databaseUrl);
  const role = decodeURIComponent(username);
  if (![role, schema, ...appendOnly].every((name) => PLAIN_NAME.test(name))) {
    throw new Error(`${role}: the role of services must have a name of lower-case letters, digits and _`);
  }
  await createRole(run, role, decodeURIComponent(password));
  if (await isGranted(run, { role, schema, appendOnly })) return;
  await run(grants({ role, schema, appendOnly }));
}

async function createRole(run: Run, role: string, password: string): Promise<void> {
  const { rows } = await run(`select from pg_roles where rolname = '${role}'`);
  if (rows.length > 0) return;
  const literal = `'${password.replaceAll("'", "''")}'`;
  await run(`create role ${role} login password ${literal} nosuperuser nocreatedb nocreaterole`).catch((error) => {
    if (!EXISTS.includes(String((error as { code?: unknown }).code))) throw error;
  });
}

type Access = { role: string; schema: string; appendOnly: readonly string[] };

const listOf = (names: readonly string[]) => `array[${names.map((name) => `'${name}'`).join(', ')}]::text[]`;

/**
 * Grants rewrite the catalogue, which must not happen at every start of every process. `case` because the
 * rights to functions would otherwise be looked up for the thousands of PostgreSQL itself as well.
 */
async function isGranted(run: Run, { role, schema, appendOnly }: Access): Promise<boolean> {
  const { rows } = await run(`
    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = '${schema}' and c.relkind in ('r', 'p', 'S') and case
      when not has_schema_privilege('${role}', n.oid, 'usage') then true
      when c.relkind = 'S' then not has_sequence_privilege('${role}', c.oid, 'usage')
      when c.relname = any(${listOf(appendOnly)})
        then has_table_privilege('${role}', c.oid, 'update, delete, truncate')
          or not has_table_privilege('${role}', c.oid, 'insert')
      else not has_table_privilege('${role}', c.oid, 'delete')
    end limit 1`);
  const { rows: functions } = await run(`
    select from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where case when n.nspname = '${schema}' then not has_function_privilege('${role}', p.oid, 'execute') end limit 1`);
  return rows.length === 0 && functions.length === 0;
}

/** One statement text, hence one transaction; `maintain` allows to analyse and reindex. */
function grants({ role, schema, appendOnly }: Access): string {
  return `
    select pg_advisory_xact_lock(hashtext('grants in ${schema}'));
    grant usage on schema ${schema} to ${role};
    grant select, insert, update, delete, maintain on all tables in schema ${schema} to ${role};
    grant usage, select, update on all sequences in schema ${schema} to ${role};
    grant execute on all functions in schema ${schema} to ${role};
    ${appendOnly.map((table) => `revoke update, delete, maintain on ${schema}.${table} from ${role};`).join('\n')}`;
}
