import { randomUUID } from 'node:crypto';
import type { Viewer } from '@minijd/subgraph';
import { type Answer, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orders } from '../src/subgraph.ts';
import { ADMIN, asker, person } from './people.ts';

let shop: TestSubgraph;
let ask: ReturnType<typeof asker>;
beforeAll(async () => {
  shop = await testSubgraph(orders);
  ask = asker(shop);
});
afterAll(() => shop?.stop());

const codes = ({ userErrors }: Answer) => userErrors.map((error: Answer) => error.code);
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** A coupon of ¥10 off from ¥50, valid now. */
const coupon = (changes: object = {}) => ({
  ...{ code: randomUUID(), nameZh: '十元券', nameEn: 'Ten off', kind: 'FIXED', amount: '10.00', minSpend: '50.00' },
  ...{ startsAt: day(-1), endsAt: day(1), stackable: true },
  ...changes,
});
const CREATE = `mutation($input: CreateCouponInput!) { createCoupon(input: $input)
  { coupon { id } userErrors { code field } } }`;
const create = async (changes: object): Promise<Answer> =>
  (await ask(CREATE, { input: coupon(changes) }, ADMIN)).createCoupon;
const couponId = async (changes: object = {}): Promise<string> => (await create(changes)).coupon.id;
const CLAIM = 'mutation($id: ID!) { claimCoupon(couponId: $id) { userCoupon { id } userErrors { code } } }';
const claim = async (who: Partial<Viewer>, id: string): Promise<Answer> => (await ask(CLAIM, { id }, who)).claimCoupon;

test('claims end at the limits of the coupon and of the person, in parallel too', async () => {
  const buyers = [person(), person(), person(), person()];
  const id = await couponId({ claimLimit: 5, perPersonLimit: 2 });
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, index) => claim(buyers[index % buyers.length]!, id)),
  );
  expect(outcomes.filter(({ userCoupon }) => userCoupon)).toHaveLength(5);
  for (const buyer of buyers) {
    const { myCoupons } = await ask('{ myCoupons { nodes { id } } }', {}, buyer);
    expect(myCoupons.nodes.length).toBeLessThanOrEqual(2);
  }
});

test('one person claims as often as the coupon allows, however many claims come at the same time', async () => {
  const ann = person();
  const id = await couponId({ perPersonLimit: 2 });
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => claim(ann, id)));
  expect(outcomes.flatMap(codes)).toEqual(Array(8).fill('LIMIT_REACHED'));
});

test('the claim centre shows what can be claimed, and whether the viewer has', async () => {
  const ann = person();
  const [open, full, over] = [
    await couponId(),
    await couponId({ claimLimit: 1 }),
    await couponId({ startsAt: day(-3), endsAt: day(-2) }),
  ];
  await claim(ann, full);
  await claim(ann, open);
  const query = '{ availableCoupons(first: 100) { totalCount nodes { id claimable claimedByMe } } }';
  const { availableCoupons } = await ask(query, {}, ann);
  const byId = new Map(availableCoupons.nodes.map((node: Answer) => [node.id, node]));
  expect(byId.get(open)).toMatchObject({ claimable: false, claimedByMe: 1 });
  expect([byId.has(full), byId.has(over)]).toEqual([false, false]);
  expect((await ask(query)).availableCoupons.totalCount).toBe(availableCoupons.totalCount);
});

test('invalid input creates no coupon, and buyers create none', async () => {
  const refused: [object, string][] = [
    [{ code: 'no spaces' }, 'code'],
    [{ nameEn: ' ' }, 'nameEn'],
    [{ amount: '0' }, 'amount'],
    [{ amount: '-1.00' }, 'amount'],
    [{ amount: '50.00' }, 'amount'],
    [{ kind: 'PERCENTAGE', amount: null, percent: 100 }, 'percent'],
    [{ minSpend: '99999999999.00' }, 'minSpend'],
    [{ scope: 'PRODUCT' }, 'scopeIds'],
    [{ scope: 'PRODUCT', scopeIds: ['1; drop table'] }, 'scopeIds'],
    [{ endsAt: day(-2) }, 'endsAt'],
    [{ totalLimit: 0 }, 'totalLimit'],
    [{ perPersonLimit: -1 }, 'perPersonLimit'],
  ];
  for (const [changes, field] of refused) {
    expect([changes, (await create(changes)).userErrors]).toMatchObject([changes, [{ field: ['input', field] }]]);
  }
  const code = randomUUID();
  await couponId({ code });
  expect(codes(await create({ code }))).toEqual(['CONFLICT']);
  const query = 'mutation($input: CreateCouponInput!) { createCoupon(input: $input) { coupon { id } } }';
  const { errors } = await shop.execute(query, { input: coupon() }, person());
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
