import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Migration } from '@mikro-orm/migrations';

const ROOT = join(import.meta.dirname, '../../..');
/** Those up to this moment came before there was a release: nothing ran on their tables. */
const BEFORE_THE_LINT = 'Migration20261201020000';

type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

interface Migrated {
  name: string;
  migrations: readonly unknown[];
}

/** Whether new migrations can run while people use the shop, by squawk and `.squawk.toml`; prints what cannot. */
export function lintMigrations(subgraphs: readonly Migrated[], since = BEFORE_THE_LINT): boolean {
  let fine = true;
  for (const { name, migrations } of subgraphs) {
    for (const migration of migrations as MigrationClass[]) {
      if (migration.name <= since) continue;
      const sql = statementsOf(migration);
      if (sql.trim() === '') continue;
      const label = `subgraphs/${name}/migrations/${migration.name}.ts`;
      fine = lintSql(sql, label) && fine;
    }
  }
  return fine;
}

function statementsOf(Migrated: MigrationClass): string {
  // It only collects statements; what it could ask the database is not there.
  const migration = new Migrated(undefined as never, undefined as never);
  void migration.up();
  return migration
    .getQueries()
    .map((query) => `${String(query).trim().replace(/;$/, '')};`)
    .join('\n');
}

/** Prints what squawk says of some SQL under this name. */
export function lintSql(sql: string, label: string, print: (text: string) => void = console.log): boolean {
  const { status, stdout, stderr, error } = spawnSync(
    join(ROOT, 'node_modules/.bin/squawk'),
    ['--config', join(ROOT, '.squawk.toml'), '--stdin-filepath', label],
    { input: sql, encoding: 'utf8', cwd: ROOT },
  );
  if (error) throw error;
  if (status !== 0) print(`${stdout}${stderr}`.trim());
  return status === 0;
}
