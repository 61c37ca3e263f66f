import { expect, test } from 'vitest';
import { type ShownTables, WrittenRows } from '../src/changes/written-rows.ts';
import { writtenTables } from '../src/changes/written-tables.ts';

const [A, B] = ['01990000-0000-7000-8000-00000000000a', '01990000-0000-7000-8000-00000000000b'];
const SHOWN: ShownTables = {
  product: { types: ['Product'] },
  sku: { types: ['Product', 'Sku'] },
  brand: { types: ['Brand'], widely: true },
};

test.each([
  ['select * from "product" for update', []],
  ['insert into "catalog"."product" ("id") values ($1)', ['product']],
  ['update "sku" as "s0" set "price" = $1 where "s0"."id" = $2', ['sku']],
  ['delete from brand where id = $1', ['brand']],
  ['with old as (select 1) update product set name = $1', ['product']],
  ['with gone as (delete from sku returning id) insert into brand (id) select id from gone', ['sku', 'brand']],
])('%s', (statement, tables) => {
  expect(writtenTables(statement)).toEqual(tables);
});

test('a transaction tells at its commit what it wrote, with the ids of all its statements', () => {
  const rows = new WrittenRows(SHOWN);
  expect(rows.note('begin', [])).toEqual([]);
  expect(rows.note('select * from product where id = $1 for update', [A])).toEqual([]);
  expect(rows.note('update sku set price_minor = $1', [5, [{ id: B }]])).toEqual([]);
  expect(rows.note('insert into outbox (data) values ($1)', ['{}'])).toEqual([]);
  expect(rows.note('commit', [])).toEqual([{ types: ['Product', 'Sku'], ids: [A, B] }]);
  expect(rows.note('commit', [])).toEqual([]);
});

test('what is rolled back is not told, a savepoint is', () => {
  const rows = new WrittenRows(SHOWN);
  rows.note('begin', []);
  rows.note('update product set name = $1 where id = $2', ['x', A]);
  rows.note('rollback', []);
  expect(rows.note('commit', [])).toEqual([]);
  rows.note('start transaction isolation level serializable', []);
  rows.note('savepoint one', []);
  rows.note('update product set name = $1 where id = $2', ['x', A]);
  rows.note('rollback to savepoint one', []);
  expect(rows.note('commit', [])).toEqual([{ types: ['Product'], ids: [A] }]);
});

test('without a transaction each statement tells at once; reads and other tables do not', () => {
  const rows = new WrittenRows(SHOWN);
  expect(rows.note('select * from product where id = $1', [A])).toEqual([]);
  expect(rows.note('insert into outbox (id) values ($1)', [A])).toEqual([]);
  expect(rows.note('delete from product where id = $1', [B])).toEqual([{ types: ['Product'], ids: [B] }]);
});

test('where ids say nothing, or are too many, everything of the types has changed', () => {
  const rows = new WrittenRows(SHOWN);
  expect(rows.note('update product set sold_count = 0', [])).toEqual([{ types: ['Product'] }]);
  const many = Array.from({ length: 1001 }, () => crypto.randomUUID());
  expect(rows.note('update product set sold_count = 0 where id = any($1)', [many])).toEqual([{ types: ['Product'] }]);
  rows.note('begin', []);
  rows.note('update brand set name = $1 where id = $2', ['x', A]);
  rows.note('update product set brand_id = $1 where id = $2', [A, B]);
  expect(rows.note('commit', [])).toEqual([{ types: ['Brand'] }, { types: ['Product'], ids: [A, B] }]);
});
