import { randomUUID } from 'node:crypto';
import { type Answer, until } from '@minijd/testkit';
import fc from 'fast-check';
import { AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { PaymentDriver } from './payment-driver.ts';

const FATES = ['PENDING', 'CANCELLED', 'PAID', 'SHIPPED', 'DELIVERED', 'COMPLETED'] as const;

/** The history to create for an order. */
export interface OrderPlan {
  /** Units of each product. */
  units: number[];
  fate: (typeof FATES)[number];
  /** Whether a unit of the first line is refunded before shipping, if paid. */
  refunded: boolean;
  /** Whether a unit of the last line is returned, if delivered. */
  returned: boolean;
  /** Goodwill refund in fen, if paid. */
  goodwill: number;
  /** How many of its lines are reviewed, if delivered. */
  reviews: number;
}

export const orderPlan = (goods: number): fc.Arbitrary<OrderPlan> =>
  fc.record({
    units: fc.array(fc.nat({ max: 3 }), { minLength: goods, maxLength: goods }).filter((units) => units.some(Boolean)),
    fate: fc.constantFrom(...FATES),
    refunded: fc.boolean(),
    returned: fc.boolean(),
    goodwill: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1_000 })),
    reviews: fc.nat({ max: goods }),
  });

/** Creates orders of one buyer with given histories, through the operations clients use. */
export class OrderHistory {
  readonly #driver: AfterSaleDriver;
  readonly #money: PaymentDriver;

  constructor(
    readonly shop: CheckoutShop,
    readonly buyer: SubgraphBuyer,
    readonly goods: readonly Goods[],
  ) {
    this.#driver = new AfterSaleDriver(shop);
    this.#money = new PaymentDriver(shop);
  }

  async play(plan: OrderPlan): Promise<void> {
    const lines = this.goods.flatMap(({ skuId }, index) =>
      plan.units[index] ? [{ skuId, quantity: plan.units[index] }] : [],
    );
    const { order, userErrors } = await this.buyer.place({ lines });
    if (!order) throw new Error(JSON.stringify(userErrors));
    const rank = FATES.indexOf(plan.fate);
    if (plan.fate === 'CANCELLED') await this.buyer.change(`cancelOrder(input: { orderId: "${order.id}" })`);
    if (rank < FATES.indexOf('PAID')) return;
    await this.buyer.pay(order.id);
    const paid = await this.buyer.reaches(order.id, 'PAID');
    if (plan.refunded) await this.#refund(paid);
    const status = (await this.buyer.order(order.id))!.status;
    if (rank >= FATES.indexOf('SHIPPED') && status === 'PAID') await this.#send(paid, plan);
    if (plan.goodwill > 0) {
      const { id, amount, refunded } = (await this.buyer.order(order.id))!.payments[0];
      const left = Math.round((Number(amount.amount) - Number(refunded.amount)) * 100);
      const most = Math.min(plan.goodwill, left);
      if (most > 0) await this.#money.refund(id, { amount: (most / 100).toFixed(2) });
    }
  }

  async #refund({ id, lines }: Answer): Promise<void> {
    const goods = this.#goodsOf(lines[0]);
    const request = { orderId: id, lines: [{ orderLineId: lines[0].id, quantity: 1 }] };
    await this.#driver.approve(await this.#driver.requested(this.buyer, request), sellerOf(goods));
  }

  async #send(order: Answer, plan: OrderPlan): Promise<void> {
    for (const goods of this.goods) {
      if (order.lines.some((line: Answer) => line.sku.id === goods.skuId)) await this.#driver.ship(order.id, goods);
    }
    if (plan.fate === 'SHIPPED') return;
    await this.#driver.deliver(order.id);
    if (plan.fate === 'COMPLETED') await this.buyer.change(`confirmReceipt(orderId: "${order.id}")`);
    if (plan.returned) await this.#return(order);
    const sent = order.lines.filter(
      (line: Answer, index: number) => line.quantity > (plan.refunded && index === 0 ? 1 : 0),
    );
    for (const { id } of sent.slice(0, plan.reviews)) await this.#review(id);
  }

  async #return({ id, lines }: Answer): Promise<void> {
    const line = lines.at(-1);
    const request = { orderId: id, kind: 'RETURN', lines: [{ orderLineId: line.id, quantity: 1 }] };
    const { afterSale } = await this.#driver.request(this.buyer, request);
    if (!afterSale) return;
    const seller = sellerOf(this.#goodsOf(line));
    await this.#driver.approve(afterSale.id, seller);
    const parcel = `carrier: "SF Express", trackingNo: "${randomUUID()}"`;
    await this.#driver.change(`sendReturn(input: { id: "${afterSale.id}", ${parcel} })`, this.buyer.viewer);
    await this.#driver.change(`receiveReturn(input: { id: "${afterSale.id}", lines: [] })`, seller);
  }

  /** Review eligibility follows the delivery. */
  async #review(orderLineId: string): Promise<void> {
    const query = `mutation($input: SubmitReviewInput!) { submitReview(input: $input) { review { id } } }`;
    const input = { orderLineId, rating: 4, content: 'As good as it looks.' };
    await until(async () => (await this.shop.ask('reviews', query, { input }, this.buyer.viewer)).submitReview.review);
  }

  #goodsOf(line: Answer): Goods {
    return this.goods.find(({ skuId }) => skuId === line.sku.id)!;
  }
}
