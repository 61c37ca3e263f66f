import { randomUUID } from 'node:crypto';
import type { Answer } from '@minijd/testkit';
import { until } from '@minijd/testkit/until';

const MONEY = '{ amount }';
const ORDER = `id orderNo status allowedActions cancelReason payBefore
  itemsTotal ${MONEY} freight ${MONEY} discount ${MONEY} total ${MONEY}
  recipient { name phone address }
  lines { id productName quantity unitPrice ${MONEY} total ${MONEY} sku { id } product { id } specs { name value } }
  events { type from to message }
  payments { id paymentNo method status failureReason amount ${MONEY} refunded ${MONEY}
    refunds { reason destination status amount ${MONEY} } }
  shipments { id carrier trackingNo status deliveredAt seller { id } lines { quantity orderLine { id } }
    tracking { status location message } }
  subOrders { seller { id } status shipments { id } }`;
const ERRORS = 'userErrors { code message field }';
const CART = `cart { id savedLines { quantity sku { id } warnings { code } } totalQuantity selectedQuantity allSelected subtotal ${MONEY} savings ${MONEY} discount ${MONEY} total ${MONEY}
  groups { seller { id } subtotal ${MONEY} discount ${MONEY} lines { sku { id } } promotions { label spent ${MONEY} discount ${MONEY}
    next { missing ${MONEY} discount ${MONEY} } categories { id } products { id } sellers { id } } }
  lines { quantity selected sku { id } unitPrice ${MONEY} total ${MONEY} addedPrice ${MONEY}
    warnings { code message available oldPrice ${MONEY} newPrice ${MONEY} } } }`;

export interface Line {
  skuId: string;
  quantity: number;
}

/** One unit of each. */
export const units = (...skuIds: string[]): Line[] => skuIds.map((skuId) => ({ skuId, quantity: 1 }));

/** A buyer with an address, acting through the operations clients use. */
export abstract class Buyer {
  constructor(readonly addressId: string) {}

  /** The data of an operation of this subgraph; throws its errors. */
  abstract ask(subgraph: string, query: string, variables?: Record<string, unknown>): Promise<Answer>;

  async cart(): Promise<Answer> {
    return (await this.ask('cart', `{ ${CART} }`)).cart;
  }

  /** The payload of a cart mutation, written as in a document: `addToCart(input: {…})`. */
  async changeCart(mutation: string): Promise<Answer> {
    const data = await this.ask('cart', `mutation { change: ${mutation} { ${CART} ${ERRORS} } }`);
    return data.change;
  }

  add(skuId: string, quantity = 1): Promise<Answer> {
    return this.changeCart(`addToCart(input: { skuId: "${skuId}", quantity: ${quantity} })`);
  }

  async preview(input: { lines?: Line[]; addressId?: string } = {}): Promise<Answer> {
    const fields = `lines { quantity available unitPrice ${MONEY} total ${MONEY} sku { id } } addressId
      itemsTotal ${MONEY} freight ${MONEY} discount ${MONEY} total ${MONEY} ${ERRORS}`;
    const query = `query($input: CheckoutInput!) { checkoutPreview(input: $input) { ${fields} } }`;
    return (await this.ask('orders', query, { input })).checkoutPreview;
  }

  async place(input: object = {}): Promise<Answer> {
    const request = { idempotencyKey: randomUUID(), addressId: this.addressId, ...input };
    const query = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { order { ${ORDER} } ${ERRORS} } }`;
    return (await this.ask('orders', query, { input: request })).placeOrder;
  }

  /** Buys without the cart; the placed order, not paid. */
  buys(skuId: string, quantity = 1): Promise<Answer> {
    return this.buysAll([{ skuId, quantity }]);
  }

  async buysAll(lines: readonly Line[]): Promise<Answer> {
    const { order, userErrors } = await this.place({ lines });
    if (!order) throw new Error(JSON.stringify(userErrors));
    return order;
  }

  async pay(orderId: string, input: object = {}): Promise<Answer> {
    const request = { orderId, method: 'ALIPAY', idempotencyKey: randomUUID(), ...input };
    const query = `mutation($input: PayOrderInput!) { payOrder(input: $input)
      { order { ${ORDER} } payment { id paymentNo status } clientSecret ${ERRORS} } }`;
    return (await this.ask('orders', query, { input: request })).payOrder;
  }

  /** Buys and pays; the paid order. */
  async paid(skuId: string, quantity = 1): Promise<Answer> {
    const { id } = await this.buys(skuId, quantity);
    await this.pay(id);
    return this.reaches(id, 'PAID');
  }

  async order(id: string): Promise<Answer | null> {
    return (await this.ask('orders', `query($id: ID!) { order(id: $id) { ${ORDER} } }`, { id })).order;
  }

  /** The payload of an order mutation, written as in a document. */
  async change(mutation: string): Promise<Answer> {
    const query = `mutation { change: ${mutation} { order { ${ORDER} } ${ERRORS} } }`;
    return (await this.ask('orders', query)).change;
  }

  /** The order once it has this status; 15 s at most. */
  reaches(orderId: string, status: string): Promise<Answer> {
    let order: Answer | null;
    return until(
      async () => {
        order = await this.order(orderId);
        return order?.status === status && order;
      },
      { missing: () => `the order is ${order?.status}, not ${status}` },
    );
  }

  /**
   * Waits for the first payment's status and then reads the order again, because one answer may read payments and
   * events at different moments.
   */
  async paymentReaches(orderId: string, status: string): Promise<Answer> {
    await until(async () => (await this.order(orderId))?.payments[0]?.status === status);
    return (await this.order(orderId))!;
  }
}
