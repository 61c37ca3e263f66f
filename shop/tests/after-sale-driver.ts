import { randomUUID } from 'node:crypto';
import { PERMISSIONS, type Viewer } from '@minijd/subgraph';
import type { Answer } from '@minijd/testkit';
import { until } from '@minijd/testkit/until';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';

const MONEY = '{ amount }';
const REQUEST = `id afterSaleNo kind status rejectReason deadline goodsAmount ${MONEY} freightAmount ${MONEY} points
  lines { quantity restocked amount ${MONEY} orderLine { id } } events { status actor note } pictures allowedActions`;
const ERRORS = 'userErrors { code message field }';
export const ADMIN: Partial<Viewer> = {
  ...{ userId: randomUUID(), sessionId: randomUUID() },
  ...{ role: 'ADMIN', permissions: PERMISSIONS },
};

export const sellerOf = ({ sellerId }: Goods): Partial<Viewer> => ({ userId: sellerId, role: 'SELLER', sellerId });

export interface RequestInput {
  orderId: string;
  lines: { orderLineId: string; quantity: number }[];
  kind?: string;
  reason?: string;
  pictures?: string[];
  amount?: string;
  idempotencyKey?: string;
}

/** Drives after-sale requests through the operations clients use. */
export class AfterSaleDriver {
  constructor(readonly shop: CheckoutShop) {}

  /** The payload of a mutation, written as in a document. */
  async change(mutation: string, viewer: Partial<Viewer>): Promise<Answer> {
    const query = `mutation { change: ${mutation} { afterSale { ${REQUEST} } ${ERRORS} } }`;
    return (await this.shop.ask('orders', query, {}, viewer)).change;
  }

  async request(buyer: Pick<SubgraphBuyer, 'viewer'>, given: RequestInput): Promise<Answer> {
    const input = { kind: 'REFUND', reason: 'CHANGED_MIND', idempotencyKey: randomUUID(), ...given };
    const query = `mutation($input: RequestAfterSaleInput!) { requestAfterSale(input: $input)
      { afterSale { ${REQUEST} } ${ERRORS} } }`;
    return (await this.shop.ask('orders', query, { input }, buyer.viewer)).requestAfterSale;
  }

  async quote(buyer: SubgraphBuyer, given: RequestInput): Promise<Answer> {
    const input = { kind: 'REFUND', reason: 'CHANGED_MIND', ...given };
    const query = `query($input: AfterSaleQuoteInput!) { afterSaleQuote(input: $input)
      { goodsAmount ${MONEY} points ${ERRORS} } }`;
    return (await this.shop.ask('orders', query, { input }, buyer.viewer)).afterSaleQuote;
  }

  /** The id of a new request. */
  async requested(buyer: SubgraphBuyer, given: RequestInput): Promise<string> {
    const { afterSale, userErrors } = await this.request(buyer, given);
    if (!afterSale) throw new Error(JSON.stringify(userErrors));
    return afterSale.id;
  }

  approve(id: string, viewer: Partial<Viewer>, more = ''): Promise<Answer> {
    return this.change(`approveAfterSale(input: { id: "${id}" ${more} })`, viewer);
  }

  async find(id: string, viewer: Partial<Viewer>): Promise<Answer | null> {
    return (await this.shop.ask('orders', `query($id: ID!) { afterSale(id: $id) { ${REQUEST} } }`, { id }, viewer))
      .afterSale;
  }

  reaches(id: string, status: string, viewer: Partial<Viewer> = ADMIN): Promise<Answer> {
    return until(async () => {
      const request = await this.find(id, viewer);
      return request?.status === status && request;
    });
  }

  async ship(orderId: string, goods: Goods, lines?: { orderLineId: string; quantity: number }[]): Promise<Answer> {
    const input = { orderId, carrier: 'SF Express', trackingNo: randomUUID(), lines };
    const query = `mutation($input: ShipOrderInput!) { shipOrder(input: $input) { order { id status } ${ERRORS} } }`;
    return (await this.shop.ask('orders', query, { input }, sellerOf(goods))).shipOrder;
  }

  async deliver(orderId: string): Promise<Answer> {
    const query = 'mutation($id: ID!) { recordDelivery(orderId: $id) { order { id status } userErrors { code } } }';
    return (await this.shop.ask('orders', query, { id: orderId }, ADMIN)).recordDelivery;
  }
}
