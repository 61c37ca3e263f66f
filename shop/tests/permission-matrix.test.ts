import { queuesIdle } from '@minijd/testkit';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACTORS, type Actor, type Outcome } from './permission-actors.ts';
import { DECISIONS, decided } from './permission-decisions.ts';
import { argumentsOf, type Guarded, guardedFields, operationText } from './permission-fields.ts';
import { leaveTheStage, type Stage, setTheStage, targetOf } from './permission-scene.ts';

/** Destructive operations come last. Approving an application signs the applicant out. */
const takesAway = ({ name }: Guarded) =>
  /(reject|approve|suspend)Seller|revokeOther/.test(name) ? 2 : Number(/remove|delete|revoke/.test(name));
const fields = (await guardedFields()).toSorted((a, b) => takesAway(a) - takesAway(b));
let stage: Stage;
let cases = 0;
/** Entries of the audit log that are there before anybody is asked. */
let recorded = 0;
beforeAll(async () => {
  stage = await setTheStage();
  recorded = await entriesSoFar();
});
afterAll(() => leaveTheStage(stage));

test('every operation and every guarded field has a decision for everybody', () => {
  expect(Object.keys(DECISIONS).sort()).toEqual(fields.map(({ name }) => name).sort());
  for (const [name, decision] of Object.entries(DECISIONS)) {
    expect(decision.replaceAll(' ', ''), name).toMatch(new RegExp(`^[yno]{${ACTORS.length}}$`));
  }
});

/** Codes that are the same for objects of others and for unknown ones. */
const AS_IF_MISSING = ['NOT_FOUND', 'NOT_PURCHASED', 'ADDRESS_REQUIRED'];

/** They pass the check and then fail to call the gateway, which is absent. */
const READ_THE_GRAPH = new Set(['Mutation.createWebhook', 'Mutation.dryRunWebhook']);

type Found = Outcome | `broken: ${string}`;

function ofErrors(errors: readonly GraphQLError[]): Found | undefined {
  const codes = errors.map(({ extensions }) => String(extensions?.code));
  if (codes.some((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED')) return 'n';
  if (codes.includes('NOT_FOUND')) return 'o';
  return codes.includes('INTERNAL_SERVER_ERROR') ? `broken: ${errors[0]!.message}` : undefined;
}

function outcomeOf({ data, errors = [] }: ExecutionResult, lists: string | undefined): Found {
  const found = ofErrors(errors);
  if (found || errors.length > 0) return found ?? 'y';
  const it = data?.it as { userErrors?: { code: string }[] } | null;
  if (it == null || it.userErrors?.some(({ code }) => AS_IF_MISSING.includes(code))) return 'o';
  return lists && !JSON.stringify(it).includes(lists) ? 'o' : 'y';
}

/** Objects with protected fields, by the owner's id, by the seller's SKU, or among all coupons. */
const OBJECTS: Record<string, (field: string, stage: Stage) => string> = {
  User: (field, { ann }) =>
    `{ them: _entities(representations: [{ __typename: "User", id: "${ann.viewer.userId}" }]) { ... on User { it: ${field} } } }`,
  Review: (field, { reviewId }) =>
    `{ them: _entities(representations: [{ __typename: "Review", id: "${reviewId}" }]) { ... on Review { it: ${field} } } }`,
  Sku: (field, { goods }) => `{ them: skus(ids: ["${goods.skuId}"]) { it: ${field} } }`,
  Seller: (field) => `{ them: shop(slug: "things") { it: ${field} } }`,
  SellerApplication: (field, { applicationId }) =>
    `{ them: sellerApplication(id: "${applicationId}") { it: ${field} } }`,
  Coupon: (field) => `{ them: availableCoupons { nodes { it: ${field} } } }`,
};
const WITHIN: Record<string, string> = {
  addresses: '{ id }',
  deletionObstacles: '{ __typename }',
  favorites: '{ nodes { id } }',
  reports: '{ __typename }',
  reviewReports: '{ __typename }',
  sessions: '{ id }',
  stockLevels: '{ onHand }',
  sellerApplication: '{ id }',
  followedShops: '{ nodes { id } }',
  seller: '{ id }',
  partner: '{ id }',
  notificationSettings: '{ __typename }',
  messages: '{ __typename }',
  unreadMessages: '{ __typename }',
  productAlerts: '{ __typename }',
  secondFactor: '{ __typename }',
  shop: '{ id }',
  owner: '{ id }',
  suspension: '{ id }',
  suspensions: '{ id }',
  recentOrders: '{ id }',
  sameLicence: '{ id }',
  figures: '{ paidOrders }',
};

async function seen({ type, subgraph, field }: Guarded, viewer: Partial<Stage['actors'][Actor]>): Promise<Found> {
  const text = OBJECTS[type]!(`${field.name} ${WITHIN[field.name] ?? ''}`, stage);
  const { data, errors = [] } = await stage.shop.try(subgraph, text, {}, viewer);
  if (errors.length > 0) return ofErrors(errors) ?? 'y';
  const object = [(data!.them.nodes ?? data!.them)[0]];
  return JSON.stringify(object) === '[{"it":[]}]' && type === 'Sku' ? 'o' : 'y';
}

async function asked(guarded: Guarded, actor: Actor): Promise<Found> {
  cases += 1;
  const viewer = stage.actors[actor];
  if (guarded.type in OBJECTS) return seen(guarded, viewer);
  const { args: given, lists } = targetOf(guarded.name, stage, actor);
  const args = argumentsOf(guarded, given);
  const text = operationText(guarded, args);
  if (guarded.type !== 'Subscription') {
    const found = outcomeOf(await stage.shop.try(guarded.subgraph, text, args, viewer), lists);
    return READ_THE_GRAPH.has(guarded.name) && found.startsWith('broken') ? 'y' : found;
  }
  const stream = await stage.shop.subscribe(text, args, viewer, guarded.subgraph);
  if (!(Symbol.asyncIterator in stream)) return outcomeOf(stream, lists);
  await stream[Symbol.asyncIterator]().return?.();
  return 'y';
}

/** Runs the operation as each viewer of the decision; returns the viewers for whom it differs. */
async function wrong(guarded: Guarded, outcomes: readonly Outcome[]): Promise<string[]> {
  const found: string[] = [];
  for (const actor of ACTORS) {
    const expected = decided(guarded.name, actor);
    if (!expected || !outcomes.includes(expected)) continue;
    const outcome = await asked(guarded, actor);
    if (outcome !== expected) found.push(`${actor}: ${outcome} instead of ${expected}`);
  }
  return found;
}

// Refused viewers first: they change nothing that the others need.
test.each(fields)('$name refuses whom it is not for', async (guarded) => {
  expect(await wrong(guarded, ['n', 'o'])).toEqual([]);
});

test.each(fields)('$name lets in whom it is for', async (guarded) => {
  expect(await wrong(guarded, ['y'])).toEqual([]);
});

async function entriesSoFar(): Promise<number> {
  await queuesIdle(stage.database);
  return (await stage.database.sql('select 1 from users.audit_entry')).length;
}

/** What administrators and sellers may change: their descriptions say so. */
const isAct = ({ type, field }: Guarded) =>
  type === 'Mutation' && / Allowed: .*(sellers|administrators with)/s.test(field.description ?? '');
const ACTING: readonly Actor[] = ['seller', 'rival', 'super', 'catalogue', 'finance', 'support'];

test('each of them that administrators and sellers called is in the audit log once, refused or not', async () => {
  await queuesIdle(stage.database);
  const entries = await stage.database.sql<{ action: string; refused: boolean; by: string[] }>(
    `select action, outcome = 'REFUSED' and 'FORBIDDEN' = any(codes) as refused, array_agg(actor_id) as by
     from users.audit_entry where number > $1 group by 1, 2`,
    [recorded],
  );
  const found = (name: string, refused: boolean) =>
    entries
      .filter((entry) => entry.action === name && entry.refused === refused)
      .flatMap(({ by }) => by)
      .sort();
  const called = (name: string, refused: boolean) =>
    ACTING.filter((actor) => (decided(name, actor) === 'n') === refused)
      .map((actor) => stage.actors[actor].userId)
      .sort();
  const acts = fields.filter(isAct);
  expect(acts.length).toBeGreaterThan(25);
  for (const { name, field } of acts) {
    for (const refused of [true, false]) {
      expect(found(field.name, refused), `${name}, ${refused ? 'refused' : 'let in'}`).toEqual(called(name, refused));
    }
  }
});

test('the number of cases', () => {
  expect(cases).toBe(fields.length * ACTORS.length);
  console.log(`${cases} cases: ${fields.length} operations and guarded fields × ${ACTORS.length} kinds of people`);
});
