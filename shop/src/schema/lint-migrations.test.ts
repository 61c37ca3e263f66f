import { Migration } from '@mikro-orm/migrations';
import { expect, test, vi } from 'vitest';
import { lintMigrations, lintSql } from './lint-migrations.ts';

const judged = (sql: string) => {
  const said: string[] = [];
  return [lintSql(sql, 'migration.sql', (text) => said.push(text)), said.join()];
};

test.each([
  ['a column that old versions fill', 'alter table users.partner add "note" text null;'],
  ['a check that is validated later', 'alter table users.partner add constraint c check (id is not null) not valid;'],
  [
    'a new table with its index',
    'create table users.thing (id uuid primary key, name text not null); create index on users.thing (name);',
  ],
])('%s may be migrated under traffic', (_, sql) => {
  expect(judged(sql)).toEqual([true, '']);
});

test.each([
  ['a renamed column', 'alter table users.partner rename column name to title;', /renaming-column/],
  ['a changed type', 'alter table users.partner alter column name type varchar(10);', /changing-column-type/],
  [
    'a required column without a default',
    'alter table users.partner add column note text not null;',
    /adding-required-field|adding-not-nullable-field/,
  ],
  ['a dropped table', 'drop table users.partner;', /ban-drop-table/],
])('%s is refused', (_, sql, rule) => {
  expect(judged(sql)).toEqual([false, expect.stringMatching(rule)]);
});

test('migrations after the first lint are read, and earlier ones are not', () => {
  class Migration20270101000000 extends Migration {
    override up(): void {
      this.addSql('alter table users.partner rename column name to title;');
    }
  }
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const users = [{ name: 'users', migrations: [Migration20270101000000] }];
  expect(lintMigrations(users)).toBe(false);
  expect(lintMigrations(users, 'Migration20270101000000')).toBe(true);
  expect(log).toHaveBeenCalledWith(expect.stringContaining('subgraphs/users/migrations/Migration20270101000000.ts'));
  log.mockRestore();
});
