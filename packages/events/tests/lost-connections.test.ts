import { EnginePlace, type TestDatabase, testDatabase } from '@minijd/testkit';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WatchedClient } from '../src/index.ts';

let database: TestDatabase;
let place: EnginePlace;
let pool: Pool;
beforeAll(async () => {
  database = await testDatabase();
  place = (await EnginePlace.open(database.url))!;
  await place.put('the engine');
  const connectionString = Object.assign(new URL(database.url), { host: new URL(place.url).host }).href;
  pool = new Pool({ ...{ connectionString, max: 4 }, Client: WatchedClient });
  pool.on('error', () => {});
  await database.sql('create table held (id int); insert into held values (1)');
});
afterAll(async () => {
  await pool?.end();
  await place?.put('nobody');
  await database?.drop();
});

test('a statement that takes long, and one that waits for a lock, are let run', async () => {
  const holder = await pool.connect();
  await holder.query('begin');
  await holder.query('lock table held');
  const waiting = pool.query<{ id: number }>('select id from held');
  await pool.query('select pg_sleep(5)');
  await holder.query('commit');
  holder.release();
  expect((await waiting).rows).toEqual([{ id: 1 }]);
});

test('a connection on which statements are lost is given up, with its locks; the next statement succeeds', async () => {
  const client = await pool.connect();
  client.on('error', () => {});
  await client.query('begin');
  await client.query('update held set id = 2');
  place.hold();
  await expect(client.query('select 1')).rejects.toThrow('Connection terminated');
  client.release(true);
  // It would wait for the lost transaction.
  expect((await pool.query('update held set id = 3')).rowCount).toBe(1);
  expect(await database.sql('select id from held')).toEqual([{ id: 3 }]);
});
