import { randomUUID } from 'node:crypto';
import { PERMISSIONS } from '@minijd/subgraph';
import type { Answer } from '@minijd/testkit';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';

const SHIP = `mutation($input: ShipOrderInput!) { shipOrder(input: $input)
  { order { status shipments { id seller { id } lines { quantity orderLine { id } } } } userErrors { code } } }`;
const DELIVER = `mutation($o: ID!, $s: ID) { recordDelivery(orderId: $o, shipmentId: $s)
  { order { status } userErrors { code } } }`;

interface Sent {
  lines?: { orderLineId: string; quantity: number }[];
  carrier?: string;
  trackingNo?: string;
}

/** What sellers and carriers do with orders. */
export class ShippingDriver {
  constructor(private readonly shop: CheckoutShop) {}

  seller(sellerId: string) {
    return {
      ship: async (orderId: string, sent: Sent = {}): Promise<Answer> => {
        const input = { orderId, carrier: 'SF Express', trackingNo: randomUUID(), ...sent };
        const viewer = { userId: sellerId, role: 'SELLER' as const, sellerId };
        return (await this.shop.ask('orders', SHIP, { input }, viewer)).shipOrder;
      },
    };
  }

  async delivers(orderId: string, shipmentId?: string): Promise<Answer> {
    const viewer = { userId: randomUUID(), role: 'ADMIN' as const, permissions: PERMISSIONS };
    return (await this.shop.ask('orders', DELIVER, { o: orderId, s: shipmentId }, viewer)).recordDelivery;
  }

  /** A paid order of two products of one seller and one of another. */
  async bought(): Promise<{ ann: SubgraphBuyer; order: Answer; goods: Goods[] }> {
    const ann = await this.shop.buyer();
    const goods = [...(await this.shop.manyGoods([{}, {}])), await this.shop.goods()];
    const { id } = await ann.buysAll(goods.map(({ skuId }, index) => ({ skuId, quantity: index + 2 })));
    await ann.pay(id);
    return { ann, order: await ann.reaches(id, 'PAID'), goods };
  }
}
