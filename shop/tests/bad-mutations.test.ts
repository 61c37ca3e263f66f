import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Viewer } from '@minijd/subgraph';
import { queuesIdle, type TestDatabase, testDatabase } from '@minijd/testkit';
import { buildSchema, type GraphQLField, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, AfterSaleDesk, sellerOf } from './after-sale-desk.ts';
import { worse } from './bad-values.ts';
import type { Buyer } from './checkout-buyer.ts';
import { type Answer, CheckoutShop, type Goods, until } from './checkout-shop.ts';
import { day, PromotionDesk } from './promotion-desk.ts';
import { fingerprint } from './shape/fingerprint.ts';

type Arguments = Record<string, unknown>;

interface Case {
  as: Partial<Viewer>;
  /** What would do something, if somebody else asked or one of it were not wrong. */
  args: Arguments;
  /** Spoiled values that are none here, as they are named in failures. */
  fine?: RegExp;
  /** Asks for what need not be there: nothing happens, and nobody complains. */
  quiet?: boolean;
  /** What only some may do, or with what is theirs. */
  owned?: boolean;
  /** What is wrong in other ways. */
  also?: Arguments[];
}

/** What there is to be spoiled. */
interface Scene {
  ann: Buyer;
  bo: Buyer;
  goods: Goods;
  soldOut: Goods;
  seller: Partial<Viewer>;
  pending: Answer;
  paid: Answer;
  delivered: Answer;
  travelling: Answer;
  asked: string;
  granted: string;
  returning: string;
  coupon: string;
  expiredCoupon: string;
  ownCoupon: string;
  warehouseId: string;
  reviewId: string;
  email: string;
}

const key = () => randomUUID();
const GUEST: Partial<Viewer> = { guestId: randomUUID() };
const OTHER_SELLER: Partial<Viewer> = { userId: randomUUID(), role: 'SELLER', sellerId: randomUUID() };
const PASSWORD = 'a long password of the tests';

const CASES: Record<string, (scene: Scene) => Case> = {
  addToCart: ({ ann, goods, soldOut }) => ({
    as: ann.viewer,
    args: { input: { skuId: goods.skuId, quantity: 2 } },
    also: [{ input: { skuId: soldOut.skuId, quantity: 1 } }],
  }),
  addManyToCart: ({ ann, goods, soldOut }) => ({
    as: ann.viewer,
    args: { lines: [{ skuId: goods.skuId, quantity: 2 }] },
    also: [
      {
        lines: [
          { skuId: goods.skuId, quantity: 1 },
          { skuId: soldOut.skuId, quantity: 1 },
        ],
      },
    ],
  }),
  changeCartLine: ({ ann, goods }) => ({ as: ann.viewer, args: { input: { skuId: goods.skuId, quantity: 5 } } }),
  removeFromCart: ({ ann, goods }) => ({ as: ann.viewer, args: { skuIds: [goods.skuId] }, quiet: true, fine: /×/ }),
  saveForLater: ({ ann, goods }) => ({ as: ann.viewer, args: { skuIds: [goods.skuId] }, quiet: true, fine: /×/ }),
  moveToCart: ({ ann, goods }) => ({ as: ann.viewer, args: { skuIds: [goods.skuId] }, quiet: true, fine: /×/ }),
  selectCartLines: ({ ann, goods }) => ({
    as: ann.viewer,
    args: { skuIds: [goods.skuId], selected: false },
    quiet: true,
    fine: /×/,
  }),
  selectAllCartLines: () => ({ as: GUEST, args: {}, also: [{ selected: 'yes' }] }),
  adjustStock: ({ seller, goods, warehouseId }) => ({
    as: seller,
    owned: true,
    args: { input: { skuId: goods.skuId, warehouseId, delta: 5, reason: 'counted', idempotencyKey: key() } },
    fine: /delta=-1$/,
  }),
  approveAfterSale: ({ seller, asked }) => ({ as: seller, owned: true, args: { input: { id: asked } } }),
  rejectAfterSale: ({ seller, asked }) => ({ as: seller, owned: true, args: { input: { id: asked, reason: 'No.' } } }),
  withdrawAfterSale: ({ ann, asked }) => ({ as: ann.viewer, owned: true, args: { id: asked } }),
  sendReturn: ({ ann, granted }) => ({
    as: ann.viewer,
    owned: true,
    args: { input: { id: granted, carrier: 'SF Express', trackingNo: 'R1' } },
  }),
  receiveReturn: ({ seller, returning, delivered }) => ({
    as: seller,
    owned: true,
    args: { input: { id: returning, lines: [{ orderLineId: delivered.lines[2].id, restocked: 1 }] } },
    fine: /restocked=0$/,
  }),
  requestAfterSale: ({ ann, paid }) => ({
    as: ann.viewer,
    owned: true,
    args: {
      input: {
        ...{ orderId: paid.id, kind: 'REFUND', reason: 'CHANGED_MIND', idempotencyKey: key() },
        lines: [{ orderLineId: paid.lines[1].id, quantity: 1 }],
      },
    },
  }),
  placeOrder: ({ ann, bo, goods, soldOut, ownCoupon, expiredCoupon }) => {
    const input = { addressId: ann.addressId, lines: [{ skuId: goods.skuId, quantity: 1 }], idempotencyKey: key() };
    return {
      as: ann.viewer,
      owned: true,
      args: { input },
      fine: /usePoints=0$/,
      also: [
        { input: { ...input, addressId: bo.addressId } },
        { input: { ...input, lines: [{ skuId: soldOut.skuId, quantity: 1 }] } },
        { input: { ...input, couponIds: [expiredCoupon] } },
        { input: { ...input, couponIds: [ownCoupon, ownCoupon], lines: [{ skuId: goods.skuId, quantity: 99 }] } },
        { input: { ...input, lines: [] } },
      ],
    };
  },
  claimCoupon: ({ bo, coupon }) => ({ as: bo.viewer, args: { couponId: coupon } }),
  createCoupon: () => {
    const input = {
      ...{ code: key(), nameZh: '券', nameEn: 'Coupon', kind: 'FIXED', amount: '5.00', minSpend: '50.00' },
      ...{ startsAt: day(-1), endsAt: day(1) },
    };
    return {
      as: ADMIN,
      owned: true,
      args: { input },
      fine: /(minSpend|percent)=0$/,
      also: [
        { input: { ...input, endsAt: day(-2) } },
        { input: { ...input, kind: 'PERCENTAGE', amount: null, percent: 100 } },
        { input: { ...input, amount: '60.00' } },
        { input: { ...input, scope: 'PRODUCT', scopeIds: [] } },
      ],
    };
  },
  updateCoupon: ({ coupon }) => ({ as: ADMIN, owned: true, args: { input: { id: coupon, nameEn: 'Other' } } }),
  replayDeadLetters: () => ({ as: ADMIN, owned: true, args: { ids: [randomUUID()] }, quiet: true }),
  discardDeadLetters: () => ({
    as: ADMIN,
    owned: true,
    args: { ids: [randomUUID()], reason: 'of no use' },
    quiet: true,
  }),
  cancelOrder: ({ ann, pending }) => ({ as: ann.viewer, owned: true, args: { input: { orderId: pending.id } } }),
  recordDelivery: ({ travelling }) => ({ as: ADMIN, owned: true, args: { orderId: travelling.id } }),
  confirmReceipt: ({ ann, travelling }) => ({ as: ann.viewer, owned: true, args: { orderId: travelling.id } }),
  createWebhook: () => ({
    as: ADMIN,
    args: { input: { url: 'https://example.com/hook', events: ['ORDER_PAID'], selection: '{ type }' } },
    // Named again, an event is the same.
    fine: /events ×/,
    also: [{ input: { url: 'http://127.0.0.1/', events: ['ORDER_PAID'], selection: '{ type }' } }],
  }),
  updateWebhook: () => ({ as: ADMIN, args: { input: { id: randomUUID(), active: false } } }),
  deleteWebhook: () => ({ as: ADMIN, args: { id: randomUUID() } }),
  rotateWebhookSecret: () => ({ as: ADMIN, args: { id: randomUUID() } }),
  replayWebhookDeliveries: () => ({ as: ADMIN, args: { webhookId: randomUUID() } }),
  dryRunWebhook: () => ({
    as: ADMIN,
    args: { input: { type: 'ORDER_PAID', orderId: randomUUID(), selection: '{ type }' } },
  }),
  testWebhook: ({ paid }) => ({
    as: ADMIN,
    args: { input: { id: randomUUID(), type: 'ORDER_PAID', orderId: paid.id } },
  }),
  payOrder: ({ ann, pending }) => ({
    as: ann.viewer,
    owned: true,
    args: { input: { orderId: pending.id, method: 'CARD', idempotencyKey: key() } },
  }),
  refreshPayment: ({ ann, paid }) => ({
    as: ann.viewer,
    owned: true,
    args: { input: { paymentId: paid.payments[0].id } },
  }),
  refundPayment: ({ paid }) => ({
    as: ADMIN,
    owned: true,
    args: { input: { paymentId: paid.payments[0].id, amount: '1.00', idempotencyKey: key() } },
  }),
  reconcilePayments: () => ({ as: ADMIN, args: {}, also: [{ input: { from: day(1), to: day(-1) } }] }),
  shipOrder: ({ seller, paid }) => ({
    as: seller,
    owned: true,
    args: {
      input: {
        ...{ orderId: paid.id, carrier: 'SF Express', trackingNo: 'SF1' },
        lines: [{ orderLineId: paid.lines[1].id, quantity: 1 }],
      },
    },
  }),
  topUpBalance: ({ ann }) => ({
    as: ADMIN,
    owned: true,
    args: { input: { userId: ann.viewer.userId, amount: '10.00', idempotencyKey: key() } },
  }),
  submitReview: ({ ann, delivered }) => ({
    as: ann.viewer,
    owned: true,
    args: { input: { orderLineId: delivered.lines[1].id, rating: 5, content: 'Very good indeed.' } },
  }),
  markReviewHelpful: ({ bo, reviewId }) => ({ as: bo.viewer, args: { reviewId, helpful: true } }),
  removeAddress: ({ ann }) => ({ as: ann.viewer, owned: true, args: { id: ann.addressId } }),
  saveAddress: ({ ann, bo }) => {
    const input = {
      ...{ recipient: '李雷', phone: '13800138000', province: '北京市', city: '北京市' },
      ...{ district: '海淀区', street: '中关村大街1号' },
    };
    return { as: ann.viewer, args: { input }, also: [{ input: { ...input, id: bo.addressId } }] };
  },
  addFavorite: ({ ann, goods }) => ({ as: ann.viewer, args: { productId: goods.productId } }),
  removeFavorite: ({ ann, goods }) => ({ as: ann.viewer, args: { productId: goods.productId }, quiet: true }),
  changePassword: ({ ann }) => ({
    as: ann.viewer,
    args: { input: { currentPassword: 'not it, surely', newPassword: 'another long password' } },
  }),
  refreshSession: () => ({ as: GUEST, args: { input: { refreshToken: 'x' } } }),
  revokeSession: ({ ann }) => ({ as: ann.viewer, args: { id: randomUUID() } }),
  signIn: ({ email }) => ({ as: GUEST, args: { input: { email, password: 'not it, surely' } } }),
  signOut: () => ({ as: GUEST, args: {}, also: [{ everywhere: 'yes' }] }),
  signUp: () => ({
    as: GUEST,
    args: { input: { email: 'new@people.example', password: PASSWORD } },
    // A token of no device is what strangers have, and a password may hold anything.
    fine: /deviceToken=|password=An/,
  }),
  updateProfile: ({ ann }) => ({ as: ann.viewer, args: { input: { displayName: 'Ann' } } }),
};

const CONTRACTS = join(import.meta.dirname, '../../schema');
/** The mutations of the graph that clients see, and the subgraph of each. */
const schema: GraphQLSchema = buildSchema(await readFile(join(CONTRACTS, 'api.graphql'), 'utf8'), {
  assumeValid: true,
});
const supergraph = buildSchema(await readFile(join(CONTRACTS, 'supergraph.graphql'), 'utf8'), { assumeValid: true });
const mutations = schema.getMutationType()!.getFields();

function ownerOf(name: string): string {
  const directives = supergraph.getMutationType()!.getFields()[name]!.astNode!.directives!;
  const graph = directives
    .find((one) => one.name.value === 'join__field')!
    .arguments!.find((one) => one.name.value === 'graph')!;
  return (graph.value as { value: string }).value.toLowerCase();
}

let database: TestDatabase;
let shop: CheckoutShop;
let scene: Scene;
beforeAll(async () => {
  database = await testDatabase();
  shop = await CheckoutShop.open(database.url, {
    PARTNER_WEBHOOK_SECRET: 'the webhook secret of the tests, long enough',
  });
  scene = await setTheScene();
  await queuesIdle(database);
  await salesCounted();
});
afterAll(async () => {
  await shop.close();
  await database.drop();
});

async function setTheScene(): Promise<Scene> {
  const [desk, promotions] = [new AfterSaleDesk(shop), new PromotionDesk(shop)];
  const all = (await shop.manyGoods([{ stock: 99 }, { stock: 99 }, { stock: 99 }])) as [Goods, Goods, Goods];
  const [goods] = all;
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  await ann.add(goods.skuId);
  const paid = await bought(ann, all);
  const delivered = await bought(ann, all);
  await desk.ship(delivered.id, goods);
  await desk.deliver(delivered.id);
  const travelling = await bought(ann, all);
  await desk.ship(travelling.id, goods);
  const request = (order: Answer, line: number, kind: string) =>
    desk.requested(ann, { orderId: order.id, lines: [{ orderLineId: order.lines[line].id, quantity: 1 }], kind });
  const [granted, returning] = [await request(delivered, 0, 'RETURN'), await request(delivered, 2, 'RETURN')];
  for (const id of [granted, returning]) await desk.approve(id, sellerOf(goods));
  await desk.change(`sendReturn(input: { id: "${returning}", carrier: "SF", trackingNo: "R" })`, ann.viewer);
  const coupon = await promotions.couponId();
  const expiring = await promotions.claimed(ann, await promotions.couponId());
  await database.sql(
    `update orders.coupon set ends_at = now() - interval '1 minute', starts_at = now() - interval '1 day'
    where id = (select coupon_id from orders.user_coupon where id = $1)`,
    [expiring],
  );
  const warehouses = await database.sql<{ id: string }>('select id from catalog.warehouse');
  return {
    ...{ ann, bo, goods, soldOut: await shop.goods({ stock: 0 }), seller: sellerOf(goods) },
    ...{ pending: await ann.buys(goods.skuId), paid, delivered, travelling },
    ...{ asked: await request(paid, 0, 'REFUND'), granted, returning },
    ...{ coupon, expiredCoupon: expiring, ownCoupon: await promotions.claimed(ann, coupon) },
    ...{ warehouseId: warehouses[0]!.id, reviewId: await reviewed(ann, delivered.lines[0].id), email: await account() },
  };
}

/** The figures of the day are made a moment after its last change. */
function salesCounted(): Promise<true> {
  const text = `select 1 from events.job where name = 'orders.rollUpSales' and state in ('created', 'retry', 'active')`;
  return until(async () => (await database.sql(text)).length === 0);
}

/** A paid order of two units of each. */
async function bought(buyer: Buyer, all: readonly Goods[]): Promise<Answer> {
  const { order } = await buyer.place({ lines: all.map(({ skuId }) => ({ skuId, quantity: 2 })) });
  await buyer.pay(order.id);
  return buyer.reaches(order.id, 'PAID');
}

/** The id of a review; the right to write it comes with an event. */
function reviewed({ viewer }: Buyer, orderLineId: string): Promise<string> {
  const text = `mutation($input: SubmitReviewInput!) { submitReview(input: $input) { review { id } } }`;
  const input = { orderLineId, rating: 4, content: 'Good, and quick to come.' };
  return until(async () => (await shop.ask('reviews', text, { input }, viewer)).submitReview.review?.id as string);
}

async function account(): Promise<string> {
  const email = 'ann@people.example';
  const text = 'mutation($input: SignUpInput!) { signUp(input: $input) { userErrors { message } } }';
  await shop.ask('users', text, { input: { email, password: PASSWORD } }, GUEST);
  return email;
}

test('every mutation of the graph has its bad inputs', () => {
  expect(Object.keys(CASES).sort()).toEqual(Object.keys(mutations).sort());
});

const caseOf = ({ name }: { name: string }) => CASES[name]!(scene);

interface Attempt {
  what: string;
  as: Partial<Viewer>;
  args: Arguments;
}

/** Each attempt is a wish of its own: none is refused because of the one before. */
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

/** The codes an attempt is answered with; none when it is accepted. */
async function answerTo({ name, args }: GraphQLField<unknown, unknown>, attempt: Attempt): Promise<unknown[]> {
  const query = `mutation(${args.map((one) => `$${one.name}: ${one.type}`)})
    { ${name}(${args.map((one) => `${one.name}: $${one.name}`)}) { userErrors { code message } } }`;
  const { data, errors = [] } = await shop.try(ownerOf(name), query, attempt.args, attempt.as);
  const refusals: Answer[] = data?.[name]?.userErrors ?? [];
  return [...errors.map(({ extensions }) => extensions?.code), ...refusals.map(({ code }) => code)];
}

/** What is wrong with how an attempt was answered. */
async function faultOf(field: GraphQLField<unknown, unknown>, attempt: Attempt, quiet: boolean): Promise<string[]> {
  const codes = await answerTo(field, attempt);
  if (codes.includes('INTERNAL_SERVER_ERROR')) return [`${attempt.what} broke it`];
  return codes.length === 0 && !quiet ? [`${attempt.what} was accepted`] : [];
}

/** All tables but those that count attempts; a cart also knows when somebody last wanted to change it. */
async function look(quiet: boolean): Promise<Record<string, string>> {
  const { 'users.rate_limit': _, 'cart.cart': cart, ...tables } = await fingerprint({ database });
  return quiet ? tables : { ...tables, cart: cart! };
}

test.each(Object.entries(mutations))('%s takes nothing bad, and changes nothing for it', async (_, field) => {
  const { quiet = false } = caseOf(field);
  const before = await look(quiet);
  const faults: string[] = [];
  for (const attempt of attemptsOf(field)) faults.push(...(await faultOf(field, attempt, quiet)));
  expect(faults).toEqual([]);
  expect(await look(quiet)).toEqual(before);
});

/** In an order in which each finds what the one before leaves. */
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
  ...['adjustStock', 'claimCoupon', 'createCoupon', 'updateCoupon', 'topUpBalance', 'placeOrder', 'payOrder'],
  ...['refreshPayment', 'refundPayment', 'approveAfterSale', 'requestAfterSale', 'shipOrder', 'sendReturn'],
  ...['receiveReturn', 'recordDelivery', 'confirmReceipt', 'submitReview', 'markReviewHelpful', 'saveAddress'],
  ...['addFavorite', 'removeFavorite', 'removeAddress', 'updateProfile', 'signUp'],
];

test('what was spoiled is taken when it is not', async () => {
  const refused: string[] = [];
  for (const name of GOOD) {
    const { as, args } = CASES[name]!(scene);
    const codes = await answerTo(mutations[name]!, { what: '', as, args });
    if (codes.length > 0) refused.push(`${name}: ${codes}`);
  }
  expect(refused).toEqual([]);
});
