import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { codes, type Person, signUp } from './people.ts';

/** As many as the pool has connections: leaked ones would exhaust it. */
const ALL_CONNECTIONS = 10;
const SAVE = `mutation { saveAddress(input: {
  recipient: "Ann", phone: "13800138000", province: "北京市", city: "北京市", district: "海淀区", street: "中关村大街 1 号"
}) { userErrors { code } } }`;

let shop: TestSubgraph;
let ann: Person;
beforeAll(async () => {
  shop = await testSubgraph(users);
  ann = await signUp(shop);
});
afterAll(() => shop.stop());

const cutConnections = () =>
  shop.database.sql<{ pid: number }>(
    `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'minijd-users' and wait_event = 'PgSleep'`,
  );

test('connections that break within transactions are not lost for good', async () => {
  await shop.database.sql(`create function users.wait() returns trigger language plpgsql
    as $$ begin perform pg_sleep(60); return new; end $$`);
  await shop.database.sql('create trigger wait before insert on users.address execute function users.wait()');
  const saving = Promise.all(Array.from({ length: ALL_CONNECTIONS }, () => shop.execute(SAVE, {}, ann.viewer)));
  let cut = 0;
  await expect.poll(async () => (cut += (await cutConnections()).length), { timeout: 20_000 }).toBe(ALL_CONNECTIONS);
  for (const { errors } of await saving) expect(errors).toHaveLength(1);
  await shop.database.sql('drop trigger wait on users.address');

  const { data } = await shop.execute(SAVE, {}, ann.viewer);

  expect(codes(data!.saveAddress)).toEqual([]);
});
