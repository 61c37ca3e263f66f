import type { Viewer } from '@minijd/subgraph';
import type { Answer } from '@minijd/testkit';
import type { GraphQLField } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { worse } from './bad-values.ts';
import type { Arguments } from './mutation-case.ts';
import { CASES, mutations, NEEDED, OTHER_SELLER, ownerOf } from './mutation-cases.ts';
import { GUEST, leaveTheScene, type Scene, setTheScene } from './mutation-scene.ts';
import { fingerprint } from './shape/fingerprint.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setTheScene();
});
afterAll(() => leaveTheScene(scene));

test('every mutation of the graph has its bad inputs', () => {
  expect(Object.keys(CASES).sort()).toEqual(Object.keys(mutations).sort());
});

const caseOf = ({ name }: { name: string }) => CASES[name]!(scene);

interface Attempt {
  what: string;
  as: Partial<Viewer>;
  args: Arguments;
}

/** Each attempt has its own idempotency key, so that none conflicts with an earlier one. */
function attemptsOf(field: GraphQLField<unknown, unknown>): Attempt[] {
  const { as, args, also = [], owned, fine } = caseOf(field);
  const spoiled = field.args.flatMap(({ name, type }) =>
    worse(type, args[name], name).map(({ what }, index) => {
      const fresh = caseOf(field).args;
      return { what, as, args: { ...fresh, [name]: worse(type, fresh[name], name)[index]!.value } };
    }),
  );
  const strangers = owned ? [GUEST, scene.bo.viewer, OTHER_SELLER] : [];
  return [
    ...spoiled.filter(({ what }) => !fine?.test(what)),
    ...also.map((worseArgs) => ({ what: JSON.stringify(worseArgs), as, args: worseArgs })),
    ...strangers.map((viewer) => ({ what: `by ${viewer.role ?? 'a guest'}`, as: viewer, args })),
  ];
}

/** The error codes of an attempt; none when it is accepted. */
async function answerTo({ name, args }: GraphQLField<unknown, unknown>, attempt: Attempt): Promise<unknown[]> {
  const query = `mutation(${args.map((one) => `$${one.name}: ${one.type}`)})
    { ${name}(${args.map((one) => `${one.name}: $${one.name}`)}) { userErrors { code message } } }`;
  const { data, errors = [] } = await scene.shop.try(ownerOf(name), query, attempt.args, attempt.as);
  const refusals: Answer[] = data?.[name]?.userErrors ?? [];
  return [...errors.map(({ extensions }) => extensions?.code), ...refusals.map(({ code }) => code)];
}

/** What is wrong with the answer to an attempt. */
async function faultOf(field: GraphQLField<unknown, unknown>, attempt: Attempt, quiet: boolean): Promise<string[]> {
  const codes = await answerTo(field, attempt);
  if (codes.includes('INTERNAL_SERVER_ERROR')) return [`${attempt.what} broke it`];
  return codes.length === 0 && !quiet ? [`${attempt.what} was accepted`] : [];
}

type Tables = Record<string, string>;

/** All tables except counters of attempts. */
async function look(): Promise<Tables> {
  const { 'users.rate_limit': _, ...tables } = await fingerprint(scene);
  return tables;
}

/** Without the time of a cart's last change, when that may change. */
const compared = ({ 'cart.cart': cart, ...tables }: Tables, quiet: boolean) =>
  quiet ? tables : { ...tables, cart: cart! };

/** As the test before left them. */
let last: Tables | undefined;
test.each(Object.entries(mutations))('%s refuses invalid input and changes nothing', async (_, field) => {
  const { quiet = false } = caseOf(field);
  const before = last ?? (await look());
  const faults: string[] = [];
  for (const attempt of attemptsOf(field)) faults.push(...(await faultOf(field, attempt, quiet)));
  last = await look();
  expect(faults).toEqual([]);
  expect(compared(last, quiet)).toEqual(compared(before, quiet));
});

/** Mutations that administrators and sellers may use: what they do is recorded. */
const ACTS = Object.values(mutations).filter(({ description }) =>
  / Allowed: .*(sellers|administrators with)/s.test(description ?? ''),
);

test('what administrators and sellers do is undone when it cannot be recorded', async () => {
  await scene.database.sql(`create function public.refuse() returns trigger language plpgsql as
    $$ begin if new.name like 'audit.%' then raise exception 'no room'; end if; return new; end $$`);
  const trigger = 'trigger refuse_audit before insert on events.job for each row execute function public.refuse()';
  await scene.database.sql(`create ${trigger}`);
  const [before, done] = [await look(), [] as string[]];
  for (const field of ACTS) {
    const { as, args } = caseOf(field);
    const codes = await answerTo(field, { what: '', as, args: { ...args, ...NEEDED[field.name] } });
    if (!codes.includes('INTERNAL_SERVER_ERROR')) done.push(`${field.name}: ${codes}`);
  }
  await scene.database.sql('drop trigger refuse_audit on events.job');
  expect(done).toEqual([]);
  expect(compared(await look(), true)).toEqual(compared(before, true));
});

/** Ordered, because each case needs the data of earlier ones. */
const GOOD = [
  ...[
    'addToCart',
    'addManyToCart',
    'changeCartLine',
    'selectCartLines',
    'saveForLater',
    'moveToCart',
    'removeFromCart',
  ],
  ...['changeOrderPrice', 'changeOrderAddress', 'correctOrderAddress'],
  ...[
    'adjustStock',
    'claimCoupon',
    'createCoupon',
    'updateCoupon',
    'createSpendDiscount',
    'updateSpendDiscount',
    'endSpendDiscount',
    'saveFreightTemplate',
    'changePointsRules',
    'topUpBalance',
    'placeOrder',
    'payOrder',
  ],
  ...['refreshPayment', 'refundPayment', 'approveAfterSale', 'requestAfterSale', 'shipOrder', 'sendReturn'],
  ...['addOrderNote', 'deleteOrderNote'],
  ...['receiveReturn', 'recordDelivery', 'confirmReceipt', 'submitReview', 'markReviewHelpful', 'saveAddress'],
  ...['followUpReview', 'reportReview', 'replyToReview', 'removeReviewReply', 'moderateReview', 'undoReviewDecision'],
  ...['holdReviewWord', 'releaseReviewWord'],
  ...['addFavorite', 'removeFavorite', 'removeAddress', 'updateProfile', 'saveSellerApplication', 'signUp'],
  ...['setNotification', 'markMessagesRead', 'markAllMessagesRead', 'deleteMessages', 'restoreMessages'],
  ...['recordViews', 'removeViews', 'restoreViews', 'switchHistory', 'switchRecommendations'],
  ...['createProduct', 'updateProduct', 'publishProduct', 'withdrawProduct', 'archiveProduct', 'restoreProduct'],
  ...['createCategory', 'updateCategory', 'moveCategory', 'createBrand', 'updateBrand'],
  ...['saveSearchRule', 'saveSynonym'],
  ...['createHomeBlock', 'updateHomeBlock', 'moveHomeBlock', 'scheduleProduct', 'cancelScheduledChange'],
  ...['receiveStock', 'countStock', 'sendStockTransfer', 'receiveStockTransfer', 'cancelStockTransfer'],
  ...['setStockRules', 'createWarehouse', 'updateWarehouse'],
  ...['duplicateProduct', 'publishShopNews', 'alertWhenInStock', 'alertOnPriceDrop', 'removeProductAlerts'],
];

test('the valid inputs of these cases are accepted', async () => {
  const refused: string[] = [];
  for (const name of GOOD) {
    const { as, args } = CASES[name]!(scene);
    const codes = await answerTo(mutations[name]!, { what: '', as, args });
    if (codes.length > 0) refused.push(`${name}: ${codes}`);
  }
  expect(refused).toEqual([]);
});
