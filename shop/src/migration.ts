import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { startPostgres } from '@minijd/engines';
import { databaseConfiguration } from '@minijd/subgraph';
import { lintMigrations } from './schema/lint-migrations.ts';
import { subgraphs } from './subgraphs.ts';

const USAGE = 'usage: pnpm migration create <subgraph> [name] | pnpm migration check | pnpm migration lint';

/** Writes `migrations/index.ts`: bundles cannot list folders, so that the list is a file. */
async function writeIndex(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => /^Migration.*\.ts$/.test(file)).sort();
  const names = files.map((file) => file.replace(/\.ts$/, ''));
  const imports = names.map((name) => `import { ${name} } from './${name}.ts';`);
  const text = `${imports.join('\n')}\n\nexport const migrations = [${names.join(', ')}];\n`;
  await writeFile(join(folder, 'index.ts'), text);
}

/** Generates the SQL from the last migration's snapshot to the present entities. */
async function create(databaseUrl: string, subgraph: string, name?: string): Promise<void> {
  const folder = join(import.meta.dirname, '../../subgraphs', subgraph, 'migrations');
  const orm = await open(databaseUrl, subgraph);
  const { fileName } = await orm.migrator.create(undefined, false, false, name);
  await orm.close();
  if (!fileName) {
    console.log(`${subgraph}: entities and migrations match, nothing to write`);
    return;
  }
  await writeIndex(folder);
  console.log(`${subgraph}: wrote ${fileName}`);
}

/** Whether all migrations produce exactly the tables of the entities. */
async function check(databaseUrl: string, subgraph: string): Promise<boolean> {
  const orm = await open(databaseUrl, subgraph, false);
  await orm.migrator.up();
  const needed = await orm.schema.getUpdateSchemaSQL();
  // The next subgraph must find the database empty: it would take these tables for obsolete ones of its own.
  await orm.schema.execute(`drop schema "${subgraph}" cascade`);
  await orm.close();
  if (needed) console.log(needed);
  console.log(`${subgraph}: ${needed ? 'entities changed without a migration' : 'migrations are up to date'}`);
  return !needed;
}

/** `create` compares with the snapshot and updates it; `check` compares with a real database and ignores it. */
function open(databaseUrl: string, name: string, snapshot = true): Promise<MikroORM> {
  const definition = subgraphs.find((subgraph) => subgraph.name === name);
  if (!definition) throw new Error(`there is no subgraph ${name}; ${USAGE}`);
  const configuration = databaseConfiguration(definition, { databaseUrl });
  const path = join(import.meta.dirname, '../../subgraphs', name, 'migrations');
  const migrations = { ...configuration.migrations, path, pathTs: path, emit: 'ts' as const, snapshot };
  return MikroORM.init({ ...configuration, migrations });
}

async function main([verb, subgraph, name]: string[]): Promise<boolean> {
  if (verb === 'lint') return lintMigrations(subgraphs);
  const directory = await mkdtemp(join(tmpdir(), 'minijd-migration-'));
  const postgres = await startPostgres({ directory, durable: false, log: () => {} });
  try {
    if (verb === 'create' && subgraph) await create(postgres.url, subgraph, name);
    else if (verb === 'check') {
      let fine = true;
      for (const definition of subgraphs) fine = (await check(postgres.url, definition.name)) && fine;
      return fine;
    } else throw new Error(USAGE);
    return true;
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
