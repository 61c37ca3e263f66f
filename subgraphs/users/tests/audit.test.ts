import { randomUUID } from 'node:crypto';
import type { Viewer } from '@minijd/subgraph';
import { type Answer, type TestSubgraph, testDatabase, testSubgraph, until } from '@minijd/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { newEmail, SERVICE } from './people.ts';

let shop: TestSubgraph;
beforeEach(async () => {
  shop = await testSubgraph(users);
  await shop.database.sql(
    `insert into users.session
     (id, user_id, created_at, last_used_at, confirmed_at, refreshed_at, expires_at, refresh_number)
     values ($1, $2, now(), now(), now(), now(), now() + interval '7 days', 1)`,
    [REQUEST.sessionId, ACTOR],
  );
});
afterEach(() => shop.stop());

/** Who acts, in a session that gave the password just now. */
const ACTOR = randomUUID();
const REQUEST = { sessionId: randomUUID(), ipAddress: '203.0.113.7', requestId: 'request 1' };

/** Administrators as the gateway knows them. */
const admin = (...permissions: Viewer['permissions'] & object): Partial<Viewer> => ({
  ...REQUEST,
  ...{ userId: ACTOR, role: 'ADMIN', permissions },
});
const sellerOf = (sellerId: string): Partial<Viewer> => ({ userId: randomUUID(), role: 'SELLER', sellerId });

async function openShop(slug = 'things'): Promise<string> {
  const email = newEmail();
  const person = [{ externalId: email, email, displayName: 'Owner', role: 'SELLER' }];
  await shop.execute(
    `mutation($input: [ImportedPersonInput!]!) { _importPeople(input: $input) { id } }`,
    { input: person },
    SERVICE,
  );
  const input = [{ slug, nameEn: 'Things', rating: 5, ownerEmail: email }];
  const text = 'mutation($input: [ImportedSellerInput!]!) { _importSellers(input: $input) { id } }';
  const { data, errors } = await shop.execute(text, { input }, SERVICE);
  if (errors) throw errors[0];
  return data!._importSellers[0].id;
}

function suspend(sellerId: string, viewer: Partial<Viewer>, reason = 'Fakes.') {
  const text = 'mutation($input: SuspendSellerInput!) { suspendSeller(input: $input) { userErrors { code } } }';
  return shop.execute(text, { input: { sellerId, reason } }, viewer);
}

const ENTRY = `nodes { number id at actorId role sellerId sessionId ipAddress requestId action subjectType subjectId
  outcome codes reason input changes { type field before after } hash }`;

/** Events for subgraphs that are not here stay where they are. */
function allWritten(): Promise<boolean> {
  const waiting = `select 1 from events.job
    where name = 'audit.act.recorded.users' and state in ('created', 'retry', 'active')`;
  return until(async () => (await shop.database.sql(waiting)).length === 0);
}

async function log(filter: object = {}, viewer = admin('audit:read')): Promise<Answer[]> {
  await allWritten();
  const text = `query($filter: AuditLogFilter!) { auditLog(first: 100, filter: $filter) { totalCount ${ENTRY} } }`;
  const { data, errors } = await shop.execute(text, { filter }, viewer);
  if (errors) throw errors[0];
  expect(data!.auditLog.totalCount).toBe(data!.auditLog.nodes.length);
  return data!.auditLog.nodes;
}

async function check(from = { number: 0, hash: '0'.repeat(64) }): Promise<Answer> {
  const text = `query($number: Int!, $hash: String!) {
    _checkAudit(number: $number, hash: $hash, most: 1000) { number hash isEnd brokenAt fault } }`;
  return (await shop.execute(text, from, SERVICE)).data!._checkAudit;
}

test('an action has one entry: who, what, why, from where, and what it changed', async () => {
  const sellerId = await openShop();
  const root = admin('seller:suspend');
  await suspend(sellerId, root);

  const [entry, ...others] = await log();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    ...{ number: 1, actorId: root.userId, role: 'ADMIN', sellerId: null, ...REQUEST },
    ...{ action: 'suspendSeller', subjectType: 'Seller', subjectId: sellerId, outcome: 'DONE', codes: [] },
    reason: 'Fakes.',
  });
  expect(JSON.parse(entry!.input)).toEqual({ input: { sellerId, reason: 'Fakes.' } });
  expect(entry!.changes).toContainEqual({ type: 'Seller', field: 'suspendReason', before: null, after: '"Fakes."' });
  expect(entry!.changes).toContainEqual({ type: 'Seller', field: 'standing', before: '0', after: '1' });
});

test('what is refused to administrators and sellers has an entry with the reason, what buyers try has none', async () => {
  const sellerId = await openShop();
  await suspend(randomUUID(), admin('seller:suspend'));
  await suspend(sellerId, admin('seller:suspend'), ' ');
  await suspend(sellerId, admin('product:write'));
  await suspend(sellerId, sellerOf(sellerId));
  await suspend(sellerId, { userId: randomUUID(), role: 'USER' });
  await suspend(sellerId, {});

  expect((await log()).map(({ role, outcome, codes }) => [role, outcome, ...codes])).toEqual([
    ['SELLER', 'REFUSED', 'FORBIDDEN'],
    ['ADMIN', 'REFUSED', 'FORBIDDEN'],
    ['ADMIN', 'REFUSED', 'INVALID_INPUT'],
    ['ADMIN', 'REFUSED', 'NOT_FOUND'],
  ]);
});

test('whoever is refused the same again and again fills no log: what is left out is counted', async () => {
  const seller = sellerOf(randomUUID());
  // All within one minute of the clock.
  await until(async () => 60_000 - (Date.now() % 60_000) > 20_000, { withinMs: 30_000 });
  for (let times = 0; times < 30; times += 1) await suspend(randomUUID(), seller);
  await suspend(randomUUID(), sellerOf(randomUUID()));
  await allWritten();

  const text = '{ auditLog(first: 50) { totalCount nodes { actorId repeats } } }';
  const { auditLog } = (await shop.execute(text, {}, admin('audit:read'))).data!;
  const own = auditLog.nodes.filter(({ actorId }: Answer) => actorId === seller.userId);
  expect([auditLog.totalCount, own.length]).toEqual([21, 20]);
  expect(own.map(({ repeats }: Answer) => repeats)).toEqual([10, ...Array.from({ length: 19 }, () => 0)]);
  expect((await check()).isEnd).toBe(true);
});

test('e-mail addresses are not kept, names are looked up', async () => {
  const root = admin('role:write');
  const text = 'mutation($input: ChangeStaffRolesInput!) { changeStaffRoles(input: $input) { userErrors { code } } }';
  await shop.execute(text, { input: { email: 'ann@people.example', add: ['SUPPORT'] } }, root);
  await allWritten();
  const rows = await shop.database.sql<{ all: string }>('select audit_entry::text as all from users.audit_entry');
  expect(rows).toHaveLength(1);
  expect(rows[0]!.all).not.toContain('ann@people.example');
  const [entry] = await log({ action: 'changeStaffRoles' });
  expect(JSON.parse(entry!.input).input).toEqual({ email: '[redacted]', add: ['SUPPORT'], remove: [] });
});

test('what cannot be recorded is not done', async () => {
  const sellerId = await openShop();
  await shop.database.sql(`create function public.refuse() returns trigger language plpgsql as
    $$ begin if new.name like 'audit.%' then raise exception 'no room'; end if; return new; end $$`);
  await shop.database.sql(
    'create trigger refuse before insert on events.job for each row execute function public.refuse()',
  );
  const { errors } = await suspend(sellerId, admin('seller:suspend'));
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
  expect(await shop.database.sql('select suspended_at from users.seller')).toEqual([{ suspended_at: null }]);
});

test('an action whose process ended before its entry was written has it once, however often it is delivered', async () => {
  const sellerId = await openShop();
  await shop.bus.stop();
  await suspend(sellerId, admin('seller:suspend'));
  expect(await shop.database.sql('select 1 from users.audit_entry')).toEqual([]);

  const next = await testSubgraph(users, { database: shop.database });
  expect(await log()).toHaveLength(1);
  const again = `update events.job set state = 'created', started_on = null, completed_on = null
    where name = 'audit.act.recorded.users'`;
  await shop.database.sql(again);
  await next.execute('mutation { restoreSeller(sellerId: "x") { userErrors { code } } }', {}, admin('seller:suspend'));
  expect((await log()).map(({ action }) => action)).toEqual(['restoreSeller', 'suspendSeller']);
  await next.stop();
});

test('lists are narrowed by all that entries say, page by page; sellers see what their shop did', async () => {
  const [one, two] = [await openShop('one'), await openShop('two')];
  const root = admin('seller:suspend', 'audit:read');
  await suspend(one, root);
  await suspend(two, root);
  await shop.execute(`mutation { restoreSeller(sellerId: "${two}") { userErrors { code } } }`, {}, root);
  await suspend(one, sellerOf(two));
  const actions = async (filter: object, viewer = root) => (await log(filter, viewer)).map(({ action }) => action);

  expect(await actions({ action: 'restoreSeller' })).toEqual(['restoreSeller']);
  expect(await actions({ subjectType: 'Seller', subjectId: two })).toEqual(['restoreSeller', 'suspendSeller']);
  expect(await actions({ actor: root.userId, outcome: 'DONE' })).toHaveLength(3);
  expect(await actions({ actor: 'nobody@people.example' })).toEqual([]);
  expect(await actions({ outcome: 'REFUSED' })).toEqual(['suspendSeller']);
  expect(await actions({ role: 'SELLER' })).toEqual(['suspendSeller']);
  expect(await actions({ before: '2020-01-01T00:00:00Z' })).toEqual([]);
  expect(await actions({ from: '2020-01-01T00:00:00Z', before: '2100-01-01T00:00:00Z' })).toHaveLength(4);
  expect(await actions({}, sellerOf(two))).toEqual(['suspendSeller']);
  expect(await actions({ sellerId: one }, sellerOf(one)).catch(() => 'no such filter')).toBe('no such filter');
  expect(await actions({}, sellerOf(one))).toEqual([]);

  const text = `query($after: String, $filter: AuditLogFilter!) { auditLog(first: 3, after: $after, filter: $filter) {
    totalCount nodes { number } pageInfo { endCursor hasNextPage } } }`;
  const page = async (filter: object, after?: string) => shop.execute(text, { after, filter }, root);
  const days: { from?: string; before?: string }[] = [
    {},
    { from: '2020-01-01T00:00:00Z' },
    { before: '2100-01-01T00:00:00Z' },
  ];
  for (const filter of days) {
    const { auditLog: first } = (await page(filter)).data!;
    expect([first.nodes.map(({ number }: Answer) => number), first.pageInfo.hasNextPage]).toEqual([[4, 3, 2], true]);
    const { auditLog: second } = (await page(filter, first.pageInfo.endCursor)).data!;
    expect([second.nodes, second.totalCount]).toEqual([[{ number: 1 }], 4]);
    const other = filter.from || filter.before ? {} : { from: '2020-01-01T00:00:00Z' };
    expect((await page(other, first.pageInfo.endCursor)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});

test('entries that come at the same time make one chain; whatever is changed behind it is found', async () => {
  const root = admin('seller:suspend');
  await Promise.all(Array.from({ length: 12 }, () => suspend(randomUUID(), root)));
  const entries = await log();
  expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => 12 - index));
  const whole = { number: 12, hash: entries[0]!.hash, isEnd: true, brokenAt: null, fault: null };
  expect(await check()).toEqual(whole);
  expect(await check({ number: 5, hash: entries[7]!.hash })).toEqual(whole);

  const tampered = async (sql: string) => {
    await shop.database.sql(`alter table users.audit_entry disable trigger all; ${sql};
      alter table users.audit_entry enable always trigger audit_entry_is_only_added_to`);
    return check();
  };
  const reason = `update users.audit_entry set codes = '{}', outcome = 'DONE' where number = 7`;
  expect(await tampered(reason)).toMatchObject({ number: 6, brokenAt: 7, fault: 'CHANGED' });
  expect(await tampered('delete from users.audit_entry where number = 4')).toMatchObject({
    brokenAt: 5,
    fault: 'MISSING',
  });
  expect(await tampered('update users.audit_entry set previous_hash = hash where number = 2')).toMatchObject({
    ...{ brokenAt: 2, fault: 'NOT_FOLLOWING' },
  });
});

const CHANGES = [
  "update users.audit_entry set reason = 'x'",
  'delete from users.audit_entry',
  'truncate users.audit_entry',
];

test.each(CHANGES)('nobody does this, the superuser included: %s', async (sql) => {
  await suspend(randomUUID(), admin('seller:suspend'));
  await log();
  await expect(shop.database.sql(sql)).rejects.toThrow('the audit log is only added to');
  const asReplica = shop.database.sql(`set session_replication_role = replica; ${sql}`);
  await expect(asReplica).rejects.toThrow('the audit log is only added to');
  expect(await log()).toHaveLength(1);
});

test('what the trigger refuses to all, permissions refuse to the role of services, which owns nothing', async () => {
  await suspend(randomUUID(), admin('seller:suspend'));
  const denied = 'permission denied for table audit_entry';
  const refused = [
    ...CHANGES.map((sql) => [sql, denied]),
    ['drop table users.audit_entry', 'must be owner of table audit_entry'],
    ['drop trigger audit_entry_is_only_added_to on users.audit_entry', 'must be owner of relation audit_entry'],
    ['alter table users.audit_entry disable trigger all', 'must be owner of table audit_entry'],
    ['create table users.another ()', 'permission denied for schema users'],
  ] as const;
  // Granted by nobody who may grant it, which PostgreSQL only warns of.
  await shop.database.sqlAsService('grant update, delete on users.audit_entry to minijd_service');
  for (const [sql, refusal] of refused) await expect(shop.database.sqlAsService(sql!), sql).rejects.toThrow(refusal);
  expect(await log()).toHaveLength(1);
});

test('a shop with one role for all may read and add only, although the table is its own', async () => {
  const database = await testDatabase();
  const url = new URL(database.url);
  const owner = `owner_${randomUUID().replaceAll('-', '')}`;
  await database.sql(`create role ${owner} login password 'of the tests'`);
  await database.sql(`alter database ${url.pathname.slice(1)} owner to ${owner}`);
  Object.assign(url, { username: owner, password: 'of the tests' });
  const address = { databaseUrl: url.href, ownerUrl: url.href };
  const own = await testSubgraph(users, { database: { ...database, address } });
  await own.stop();

  const rights = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'];
  const asked = rights.map((right) => `has_table_privilege('${owner}', 'users.audit_entry', '${right}') as "${right}"`);
  expect(await database.sql(`select ${asked.join(', ')}`)).toEqual([
    { SELECT: true, INSERT: true, UPDATE: false, DELETE: false, TRUNCATE: false },
  ]);
  expect(await database.sql(`select tableowner from pg_tables where tablename = 'audit_entry'`)).toEqual([
    { tableowner: owner },
  ]);
  await database.drop();
  await shop.database.sql(`drop role ${owner}`);
});
