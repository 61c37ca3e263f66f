import { randomUUID } from 'node:crypto';
import { PERMISSIONS } from '@minijd/subgraph';
import type { Answer } from '@minijd/testkit';
import type { CheckoutShop, SubgraphBuyer } from './checkout-shop.ts';

const ADMIN = { userId: randomUUID(), role: 'ADMIN', permissions: PERMISSIONS } as const;
const MONEY = '{ amount }';
const PRICE = `price { list ${MONEY} items ${MONEY} reduction ${MONEY} coupon ${MONEY} points ${MONEY} freight ${MONEY} payable ${MONEY} }`;
const PARTS = `itemsTotal ${MONEY} freight ${MONEY} discount ${MONEY} total ${MONEY}
  discountParts { reduction ${MONEY} coupon ${MONEY} points ${MONEY} freight ${MONEY} }
  discounts { kind label amount ${MONEY} } lines { ${PRICE} }`;
const ERRORS = 'userErrors { code message field }';

export const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** A coupon of ¥10 off from ¥50, valid now. */
export const coupon = (changes: object = {}) => ({
  ...{ code: randomUUID(), nameZh: '十元券', nameEn: 'Ten off', kind: 'FIXED', amount: '10.00', minSpend: '50.00' },
  ...{ startsAt: day(-1), endsAt: day(1), stackable: true },
  ...changes,
});

/** A spend discount of ¥5 off from ¥50, valid now. */
export const spendDiscount = (changes: object = {}) => ({
  ...{ code: randomUUID(), nameZh: '满减', nameEn: 'Five off', tiers: [{ from: '50.00', off: '5.00' }] },
  ...{ startsAt: day(-1), endsAt: day(1) },
  ...changes,
});

/** A freight template of a shop: ¥6, free from ¥99. */
export const freightOf = (sellerId: string) => ({
  ...{ code: `freight-${sellerId}`, sellerId },
  zones: [{ provinces: [], firstGrams: 1000, firstMinor: 600, stepGrams: 1000, stepMinor: 0, freeFromMinor: 9900 }],
});

/** Creates, claims and reads promotions through the operations clients use. */
export class PromotionDriver {
  constructor(readonly shop: CheckoutShop) {}

  async import(input: object): Promise<void> {
    const query = 'mutation($input: ImportPromotionsInput!) { _importPromotions(input: $input) }';
    await this.shop.ask('orders', query, { input }, { service: 'test' });
  }

  /** The payload of `createCoupon`. */
  async create(changes: object = {}): Promise<Answer> {
    const query = `mutation($input: CreateCouponInput!) { createCoupon(input: $input) { coupon { id } ${ERRORS} } }`;
    return (await this.shop.ask('orders', query, { input: coupon(changes) }, ADMIN)).createCoupon;
  }

  /** The id of a new coupon. */
  async couponId(changes: object = {}): Promise<string> {
    const { coupon: made, userErrors } = await this.create(changes);
    if (!made) throw new Error(JSON.stringify(userErrors));
    return made.id;
  }

  /** The payload of `createSpendDiscount`. */
  async createSpendDiscount(changes: object = {}, viewer: object = ADMIN): Promise<Answer> {
    const query = `mutation($input: CreateSpendDiscountInput!) { createSpendDiscount(input: $input) {
      spendDiscount { id version } ${ERRORS} } }`;
    return (await this.shop.ask('orders', query, { input: spendDiscount(changes) }, viewer)).createSpendDiscount;
  }

  async update(input: object): Promise<Answer> {
    const query = `mutation($input: UpdateCouponInput!) { updateCoupon(input: $input)
      { coupon { id totalLimit active usedCount claimedCount } ${ERRORS} } }`;
    return (await this.shop.ask('orders', query, { input }, ADMIN)).updateCoupon;
  }

  /** The payload of `claimCoupon`. */
  async claim({ viewer }: SubgraphBuyer, couponId: string): Promise<Answer> {
    const query = `mutation($id: ID!) { claimCoupon(couponId: $id) { userCoupon { id status } ${ERRORS} } }`;
    return (await this.shop.ask('orders', query, { id: couponId }, viewer)).claimCoupon;
  }

  /** The id of a claimed coupon. */
  async claimed(buyer: SubgraphBuyer, couponId: string): Promise<string> {
    const { userCoupon, userErrors } = await this.claim(buyer, couponId);
    if (!userCoupon) throw new Error(JSON.stringify(userErrors));
    return userCoupon.id;
  }

  /** A preview with the parts of its price. */
  async preview({ viewer }: SubgraphBuyer, input: object): Promise<Answer> {
    const query = `query($input: CheckoutInput!) { checkoutPreview(input: $input) { ${PARTS} spendablePoints
      suggestedCoupons { id } appliedCoupons { id } coupons { userCoupon { id } saving ${MONEY} obstacle } ${ERRORS} } }`;
    return (await this.shop.ask('orders', query, { input }, viewer)).checkoutPreview;
  }

  /** An order with the parts of its price. */
  async order({ viewer }: SubgraphBuyer, id: string): Promise<Answer> {
    const query = `query($id: ID!) { order(id: $id) { status ${PARTS}
      subOrders { subOrderNo seller { id } itemsTotal ${MONEY} freight ${MONEY} discount ${MONEY} total ${MONEY} lines { id } }
      invoice { kind title taxNumber email amount ${MONEY} lines { name quantity amount ${MONEY} } } } }`;
    return (await this.shop.ask('orders', query, { id }, viewer)).order;
  }

  /** Statuses of claimed coupons, by id. */
  async statuses({ viewer }: SubgraphBuyer): Promise<Record<string, string>> {
    const { myCoupons } = await this.shop.ask('orders', '{ myCoupons { nodes { id status } } }', {}, viewer);
    return Object.fromEntries(myCoupons.nodes.map(({ id, status }: Answer) => [id, status]));
  }

  async grant({ viewer }: SubgraphBuyer, points: number): Promise<void> {
    await this.import({ points: [{ userId: viewer.userId, points, key: randomUUID() }] });
  }

  async points({ viewer }: SubgraphBuyer): Promise<number> {
    return (await this.shop.ask('orders', '{ pointsBalance { points } }', {}, viewer)).pointsBalance.points;
  }

  /** The ledger, newest first. */
  async ledger({ viewer }: SubgraphBuyer): Promise<[string, number][]> {
    const query = '{ pointsEntries { nodes { reason points } } }';
    const { pointsEntries } = await this.shop.ask('orders', query, {}, viewer);
    return pointsEntries.nodes.map(({ reason, points }: Answer) => [reason, points]);
  }
}
