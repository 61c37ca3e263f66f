import { randomUUID } from 'node:crypto';
import { type Answer, type GraphQLClient, queuesIdle } from '@minijd/testkit';
import { vi } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { ImportPromotionsDocument } from '../src/calls/orders.generated.ts';
import { shopViewer } from '../src/import/shop-viewer.ts';
import { type KeptApplicants, keepApplicants } from './full-applicants.ts';
import { type KeptCatalogue, keepCatalogue } from './full-catalogue.ts';
import { keepImports } from './full-imports.ts';
import { type KeptSearches, keepSearches } from './full-searches.ts';
import { type KeptStock, keepStock } from './full-stock.ts';
import { type GivenGood, SELLER, sell, sku } from './goods/goods.ts';
import { units } from './people/buyer.ts';
import { buyer, type ClientBuyer, saveAddress, staff } from './people/people.ts';
import { freightOf } from './promotion-driver.ts';
import { newCreditCode } from './seller-driver.ts';
import type { Shape } from './shape/shape.ts';

const ERRORS = 'userErrors { code message }';
const DAY_MS = 86_400_000;
const WINDOW = {
  startsAt: new Date(Date.now() - DAY_MS).toISOString(),
  endsAt: new Date(Date.now() + DAY_MS).toISOString(),
};

/** The ids for pages of single objects, after the lists were filled. */
export interface Filled extends KeptApplicants, KeptCatalogue, KeptSearches, KeptStock {
  /** Whose lists they are. */
  buyerId: string;
  slug: string;
  productId: string;
  category: string;
  lines: { skuId: string; quantity: number }[];
  paid: Answer;
  delivered: Answer;
  unpaid: Answer;
  afterSaleId: string;
  webhookId: string;
  sellerId: string;
  auditEntryId: string;
  importId: string;
}

/** A shop whose lists are filled step by step, through the operations clients use where possible. */
export class FullLists {
  #round = 0;
  readonly #creditCode = newCreditCode();

  private constructor(
    readonly shop: Shape,
    readonly ann: ClientBuyer,
    readonly admin: GraphQLClient,
    readonly seller: GraphQLClient,
  ) {}

  static async open(shop: Shape): Promise<FullLists> {
    await sell(shop, [{ slug: 'first', name: bilingual('第一 | First'), skus: [sku('first')] }]);
    return new FullLists(shop, await buyer(shop), await staff(shop, 'ADMIN'), await staff(shop, 'SELLER', SELLER));
  }

  /** Adds `count` entries to every list; the returned objects have `count` parts. */
  async fill(count: number): Promise<Filled> {
    const times = <Value>(make: (index: number) => Promise<Value>) => repeat(count, make);
    const round = ++this.#round;
    const goods = Array.from({ length: count }, (_, index) => good(`r${round}-${index}`, index, count));
    await sell(this.shop, [...goods, ...goods.map(({ slug }) => likeTheFirst(slug, goods[0]!))]);
    const products = await Promise.all(goods.map(({ slug }) => this.#product(slug)));
    await this.#fillAccount(products, count);
    const follow = `mutation($id: ID!) { followShop(sellerId: $id) { ${ERRORS} } }`;
    for (const { seller } of products) await this.ann.client.ask(follow, { id: seller.id });
    await this.#promote(products, `r${round}`);

    const skuIds = [...products[0]!.skus.slice(1), ...products.map(({ skus }) => skus[0])].map(
      ({ id }) => id as string,
    );
    await this.#fillCart(skuIds);
    const orders = await times(() => this.#paid(skuIds));
    const delivered = await this.#deliver(orders[0]!);
    const afterSaleId = await this.#askBack(delivered);
    await times((index) => this.#refund(orders[index]!));
    const filled = {
      ...(await keepCatalogue(this.admin, products[0]!.category.id, count)),
      ...(await keepStock(this, skuIds, count)),
      ...(await keepSearches(this, products, count)),
      ...(await keepApplicants(this.shop, this.#creditCode, count)),
      ...{ slug: goods[0]!.slug, productId: products[0]!.id, category: goods[0]!.category! },
      ...{ paid: orders[1]!, delivered, afterSaleId },
      lines: skuIds.map((skuId) => ({ skuId, quantity: 1 })),
      buyerId: (await this.ann.client.ask('{ me { id } }')).me.id as string,
      unpaid: await this.#declined(skuIds, count),
      webhookId: (await times(() => this.#webhook(count)))[0]!,
      sellerId: products[0]!.seller.id as string,
      importId: await keepImports(this.shop, SELLER, count),
    };
    await times(() => this.#trouble());
    await queuesIdle(this.shop.database, { soon: 30 });
    const { auditLog } = await this.seller.ask('{ auditLog(first: 1) { nodes { id } } }');
    return { ...filled, auditEntryId: auditLog.nodes[0].id };
  }

  async #product(slug: string): Promise<Answer> {
    const text = 'query($slug: String!) { product(slug: $slug) { id skus { id } category { id } seller { id } } }';
    return (await this.ann.client.ask(text, { slug })).product;
  }

  async #fillAccount(products: Answer[], count: number): Promise<void> {
    const { me } = await this.ann.client.ask('{ me { id email } }');
    const keep = 'mutation($id: ID!) { addFavorite(productId: $id) { userErrors { code } } }';
    for (const { id } of products) await this.ann.client.ask(keep, { id });
    const wait = `mutation($id: ID!) { alertOnPriceDrop(input: { productId: $id }) { ${ERRORS} } }`;
    for (const { id } of products) await this.ann.client.ask(wait, { id });
    const look = `mutation($ids: [ID!]!) { recordViews(productIds: $ids) { ${ERRORS} } }`;
    await this.ann.client.ask(look, { ids: products.map(({ id }) => id as string) });
    const signIn = 'mutation($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
    const topUp = `mutation($input: TopUpBalanceInput!) { topUpBalance(input: $input) { ${ERRORS} } }`;
    await repeat(count, async () => {
      await saveAddress(this.ann.client);
      await this.shop.client().ask(signIn, { input: { email: me.email, password: 'a long password of the tests' } });
      await this.admin.ask(topUp, {
        input: { userId: me.id, amount: '1.00', note: 'A gift.', idempotencyKey: randomUUID() },
      });
      await this.#import({ points: [{ userId: me.id, points: 100, key: randomUUID() }] });
    });
  }

  #import(input: object): Promise<unknown> {
    return this.shop.calls.call('orders', ImportPromotionsDocument, { input }, shopViewer);
  }

  /** A coupon and a spend discount for each of the products, its seller and its category. */
  async #promote(products: readonly Answer[], code: string): Promise<void> {
    const scopes = (product: Answer) =>
      [
        ['PRODUCT', product],
        ['SELLER', product.seller],
        ['CATEGORY', product.category],
      ] as const;
    const rules = products.flatMap((product, index) =>
      scopes(product).map(([scope, { id }]) => ({
        ...{ code: `${code}-${index}-${scope}`, nameZh: '优惠', nameEn: `Discount ${code} ${index}`, ...WINDOW },
        ...{ scope, scopeIds: [id as string] },
      })),
    );
    await this.#import({
      coupons: rules.map((rule) => ({ ...rule, kind: 'FIXED', amount: '1.00', minSpend: '2.00', stackable: true })),
      spendDiscounts: rules.map((rule) => ({ ...rule, tiers: [{ fromMinor: 100_000, offMinor: 1_000 }] })),
    });
    await this.#import({ freightTemplates: products.map(({ seller }) => freightOf(seller.id)) });
    const { availableCoupons } = await this.ann.client.ask('{ availableCoupons(first: 50) { nodes { id name } } }');
    const claim = `mutation($id: ID!) { claimCoupon(couponId: $id) { ${ERRORS} } }`;
    const claimed = availableCoupons.nodes.filter(({ name }: Answer) => name.startsWith(`Discount ${code} `));
    for (const { id } of claimed.slice(0, products.length)) await this.ann.client.ask(claim, { id });
  }

  /** All SKUs are in the cart; those of the first product are saved for later. */
  async #fillCart(skuIds: readonly string[]): Promise<void> {
    const add = `mutation($lines: [AddToCartInput!]!) { addManyToCart(lines: $lines) { ${ERRORS} } }`;
    await this.ann.client.ask(add, { lines: skuIds.map((skuId) => ({ skuId, quantity: 1 })) });
    const save = `mutation($ids: [ID!]!) { saveForLater(skuIds: $ids) { ${ERRORS} } }`;
    await this.ann.client.ask(save, { ids: skuIds.slice(0, Math.floor(skuIds.length / 2)) });
  }

  async #order(id: string): Promise<Answer> {
    const text = `query($id: ID!) { order(id: $id) { id payments { id status }
      lines { id sku { id } product { id seller { id } } } } }`;
    return (await this.ann.client.ask(text, { id })).order;
  }

  async #paid(skuIds: string[]): Promise<Answer> {
    const order = await this.ann.buysAll(units(...skuIds));
    await this.ann.pay(order.id);
    await this.ann.reaches(order.id, 'PAID');
    return this.#order(order.id);
  }

  /** An order with `count` attempts to pay. */
  async #declined(skuIds: string[], count: number): Promise<Answer> {
    const order = await this.ann.buysAll(units(...skuIds));
    const pay = `mutation($input: PayOrderInput!) { payOrder(input: $input) { ${ERRORS} } }`;
    await repeat(count, async (index) => {
      const input = {
        orderId: order.id,
        method: 'CARD',
        paymentToken: 'sandbox_decline',
        idempotencyKey: randomUUID(),
      };
      await this.ann.client.ask(pay, { input: input });
      await vi.waitFor(
        async () => {
          const { payments } = await this.#order(order.id);
          if (payments[index]?.status !== 'FAILED') throw new Error('it is not declined');
        },
        { timeout: 15_000, interval: 50 },
      );
    });
    return order;
  }

  /** Every seller's parcel is delivered, the buyer reviews each line, and a seller reports the reviews. */
  async #deliver(order: Answer): Promise<Answer> {
    const ship = `mutation($input: ShipOrderInput!) { shipOrder(input: $input) { ${ERRORS} } }`;
    await this.admin.ask(ship, { input: { orderId: order.id, carrier: 'SF Express', trackingNo: randomUUID() } });
    await this.admin.ask(`mutation($id: ID!) { recordDelivery(orderId: $id) { ${ERRORS} } }`, { id: order.id });
    await this.ann.reaches(order.id, 'DELIVERED');
    // Review eligibility follows the delivery.
    await queuesIdle(this.shop.database, { soon: 30 });
    const review = `mutation($input: SubmitReviewInput!) { submitReview(input: $input) { review { id } } }`;
    const report = `mutation($input: ReportReviewInput!) { reportReview(input: $input) { ${ERRORS} } }`;
    for (const { id } of order.lines) {
      const input = { orderLineId: id, rating: 4, content: 'As good as it looks.' };
      const { submitReview } = await this.ann.client.ask(review, { input });
      await this.seller.ask(report, { input: { reviewId: submitReview.review.id, reason: 'OTHER' } });
    }
    return order;
  }

  /** One request per seller; returns that for the first seller. */
  async #askBack(order: Answer): Promise<string> {
    const request = `mutation($input: RequestAfterSaleInput!)
      { requestAfterSale(input: $input) { afterSale { id } ${ERRORS} } }`;
    const ids: string[] = [];
    for (const lines of Map.groupBy(order.lines as Answer[], ({ product }) => product.seller.id).values()) {
      const wanted = lines.map(({ id }) => ({ orderLineId: id, quantity: 1 }));
      const input = { orderId: order.id, kind: 'RETURN', reason: 'CHANGED_MIND', lines: wanted };
      const variables = { input: { ...input, idempotencyKey: randomUUID() } };
      const { requestAfterSale } = await this.ann.client.ask(request, variables);
      ids.push(requestAfterSale.afterSale.id);
    }
    return ids[0]!;
  }

  async #refund({ payments }: Answer): Promise<void> {
    const refund = `mutation($input: RefundPaymentInput!) { refundPayment(input: $input) { ${ERRORS} } }`;
    const input = { paymentId: payments[0].id, amount: '1.00', reason: 'Sorry.', idempotencyKey: randomUUID() };
    await this.admin.ask(refund, { input });
  }

  /** A webhook with failed deliveries. */
  async #webhook(count: number): Promise<string> {
    const create = `mutation($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } ${ERRORS} } }`;
    const input = { url: 'https://example.com/hook', events: ['ORDER_CANCELLED'], selection: '{ type }' };
    const { createWebhook } = await this.seller.ask(create, { input });
    await this.shop.database.sql(
      `insert into orders.webhook_delivery
         (id, webhook_id, type, order_id, occurred_at, status, attempts, give_up_at)
       select gen_random_uuid(), $1, 'ORDER_CANCELLED', gen_random_uuid(), now(), 'DEAD', '[]', now()
       from generate_series(1, $2::int)`,
      [createWebhook.webhook.id, count],
    );
    return createWebhook.webhook.id;
  }

  /** A payment difference, a dead letter, and a blocked keyword. */
  async #trouble(): Promise<void> {
    await this.shop.database.sql(
      `insert into orders.payment_difference (id, provider, kind, reference, ours_minor, found_at)
       values (gen_random_uuid(), 'sandbox', 'MISSING_THERE', gen_random_uuid()::text, 100, now())`,
    );
    await this.shop.database.sql(
      `insert into events.job (name, data, retry_limit) values ('dead-letters', '{"afterSaleId": "no uuid"}', 0)`,
    );
    const block = `mutation($text: String!) { blockKeyword(input: { text: $text, locale: en }) { ${ERRORS} } }`;
    await this.admin.ask(block, { text: randomUUID().slice(0, 8) });
  }
}

/** In sequence, so that the lists have a defined order. */
async function repeat<Value>(count: number, make: (index: number) => Promise<Value>): Promise<Value[]> {
  const made: Value[] = [];
  for (let index = 0; index < count; index++) made.push(await make(index));
  return made;
}

/**
 * One of `count` products, with a category of its own; the first belongs to the given seller, the others to new ones.
 */
function good(slug: string, index: number, count: number): GivenGood {
  const parts = Array.from({ length: count }, (_, part) => `${slug}-${part}`);
  return {
    slug,
    name: bilingual(`好物${slug} | Good ${slug}`),
    category: `category-${slug}`,
    seller: index === 0 ? SELLER : `seller-${slug}`,
    skus: parts.map((code) => sku(code, { stock: 100 })),
    reviews: parts.map((author) => ({ author, rating: 4 })),
  };
}

/** Another product of the same category. */
function likeTheFirst(slug: string, { category }: GivenGood): GivenGood {
  const name = bilingual(`类似${slug} | Like ${slug}`);
  return { slug: `like-${slug}`, name, category: category!, skus: [sku(`like-${slug}`)] };
}
