import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { SERVICE } from './people.ts';
import { type Administrator, administrator, ofPeople } from './people-driver.ts';

let shop: TestSubgraph;
let root: Administrator;
const ids: Record<string, string> = {};
const sent: [statement: string, parameters: unknown[]][] = [];
const asked: { subgraph: string; orderNo: unknown }[] = [];
const ORDER_NO = '20261130000000012345';
const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id) ?? 'somebody else';

beforeAll(async () => {
  shop = await testSubgraph(users, {
    onStatement: (statement, parameters) => void sent.push([statement, parameters]),
    transport: async (subgraph, { variables }) => {
      asked.push({ subgraph, orderNo: variables?.orderNo });
      const nodes = variables?.orderNo === ORDER_NO ? [{ buyer: { id: ids.emma } }] : [];
      return { data: { managedOrders: { nodes } } };
    },
  });
  const person = (name: string, email: string, displayName: string, role = 'USER') => ({
    ...{ externalId: name, email, displayName, role },
  });
  const input = [
    person('lin', 'lin@people.example', '林小满'),
    person('emma', 'emma.walsh@people.example', 'Emma Walsh'),
    person('percent', 'per_cent@people.example', '100% Real'),
    person('seller', 'su@shop.example', '苏岚', 'SELLER'),
  ];
  const text = 'mutation($input: [ImportedPersonInput!]!) { _importPeople(input: $input) { externalId id } }';
  const { data } = await shop.execute(text, { input }, SERVICE);
  for (const { externalId, id } of data!._importPeople) ids[externalId] = id;
  const phones = { lin: '13800138000', emma: '+14155550132', seller: '01012345678' };
  for (const [name, phone] of Object.entries(phones)) {
    await shop.database.sql('update users."user" set phone = $2 where id = $1', [ids[name], phone]);
  }
  root = await administrator(shop, 'SUPER');
});
afterAll(() => shop.stop());

interface Answered {
  names: string[];
  codes: string[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

async function find(args: Record<string, unknown>, viewer = root.viewer): Promise<Answered> {
  const text = `query($search: String, $role: Role, $emailStanding: EmailStanding, $suspended: Boolean,
      $joinedFrom: LocalDate, $joinedTo: LocalDate, $first: Int = 20, $after: String) {
    people(search: $search, role: $role, emailStanding: $emailStanding, suspended: $suspended, joinedFrom: $joinedFrom,
      joinedTo: $joinedTo, first: $first, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
  const { data, errors = [] } = await shop.execute(text, args, viewer);
  const nodes: { id: string }[] = data?.people?.nodes ?? [];
  return {
    names: nodes.map(({ id }) => nameOf(id)),
    codes: errors.map(({ extensions }) => String(extensions.code)),
    pageInfo: data?.people?.pageInfo,
  };
}

test.each([
  ['LIN@people.example', 'lin'],
  ['emma.walsh@people.exam', 'emma'],
  ['+86 138-0013-8000', 'lin'],
  ['138 0013 8000', 'lin'],
  ['001 415 555 0132', undefined],
  ['+1 (415) 555-0132', 'emma'],
  ['010-12345678', 'seller'],
  ['8000', 'lin'],
  ['1380013', 'lin'],
  ['0013', undefined],
  ['林', 'lin'],
  ['小满', undefined],
  ['林小满', 'lin'],
  ['walsh', 'emma'],
  ['EMMA W', 'emma'],
  ['shop.example', 'seller'],
  ['0% r', 'percent'],
  ['per_c', 'percent'],
  ['per-c', undefined],
  ['%%%', undefined],
  ['\\', undefined],
  [ORDER_NO, 'emma'],
  [`${ORDER_NO}-1`, 'emma'],
  ['20261130000000099999', undefined],
  ['\'; drop table users."user" --', undefined],
])('“%s” finds %s', async (search, name) => {
  expect(await find({ search })).toMatchObject({ names: name ? [name] : [], codes: [] });
});

test('an id finds its person, whoever may have it', async () => {
  expect((await find({ search: ` ${ids.emma!.toUpperCase()} ` })).names).toEqual(['emma']);
});

test('whose an order is, is told to those who may see orders', async () => {
  const clerk = { ...root.viewer, permissions: ['user:read'] as const };
  asked.length = 0;
  expect(await find({ search: ORDER_NO }, clerk)).toMatchObject({ names: [], codes: [] });
  expect(asked).toEqual([]);
});

test('filters go together, and pages follow each other', async () => {
  expect((await find({ role: 'SELLER' })).names).toEqual(['seller']);
  expect((await find({ role: 'SELLER', search: 'emma' })).names).toEqual([]);
  expect((await find({ emailStanding: 'CLAIMED' })).names).toEqual([]);
  await ofPeople(shop, 'suspendUser', { userId: ids.emma, reason: 'FRAUD' }, root.viewer);
  expect((await find({ suspended: true })).names).toEqual(['emma']);
  expect((await find({ suspended: false, role: 'USER' })).names).toEqual(['percent', 'lin']);

  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  expect((await find({ joinedFrom: today, joinedTo: today })).names).toHaveLength(5);
  expect((await find({ joinedTo: '2026-01-01' })).names).toEqual([]);
  expect((await find({ joinedFrom: '9999-12-31' })).names).toEqual([]);

  const first = await find({ first: 3 });
  const second = await find({ first: 3, after: first.pageInfo.endCursor });
  expect([...first.names, ...second.names]).toEqual(['somebody else', 'seller', 'percent', 'emma', 'lin']);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  expect((await find({ after: 'nonsense' })).codes).toEqual(['BAD_USER_INPUT']);
  expect((await find({ first: 101 })).codes).toEqual(['BAD_USER_INPUT']);
});

/** Connections of tests have another search path. */
const inUsers = (statement: string) => statement.replaceAll(/from "(user|suspension)"/g, 'from "users"."$1"');

test('every search and filter is answered by indexes, among twenty thousand people', async () => {
  await shop.database.sql(`insert into users."user" (id, email, email_standing, display_name, role, created_at)
    select gen_random_uuid(), 'filler-' || n || '@crowd.example', 'PROVEN', 'jd_' || md5(n::text), 'USER', now()
    from generate_series(1, 20000) n`);
  await shop.database.sql('vacuum analyze users."user"');
  const searches = ['lin@people.example', '13800138000', '林小满', '林', 'walsh', '8000', ids.lin, 'jd_', 'j'];
  const filters = [{ role: 'SELLER' }, { emailStanding: 'CLAIMED' }, { suspended: true }, { suspended: false }, {}];
  const asks = [...searches.map((search) => ({ search })), ...filters];
  for (const ask of asks) {
    sent.length = 0;
    await find(ask);
    const [statement, parameters] = sent.find(([text]) => /order by "id" desc/.test(text))!;
    const plan = await shop.database.sql(`explain ${inUsers(statement)}`, [...parameters]);
    expect(JSON.stringify(plan), JSON.stringify(ask)).not.toContain('Seq Scan on \\"user\\"');
  }
});
