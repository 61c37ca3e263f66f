import { federatedSchema } from '@minijd/subgraph';
import { until } from '@minijd/testkit';
import { isUnionType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { subgraphs } from '../src/subgraphs.ts';
import { AfterSaleDriver } from './after-sale-driver.ts';
import type { CheckoutShop, SubgraphBuyer } from './checkout-shop.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { type OwnShop, useCheckoutShop } from './own-shop.ts';
import { APPLICATION } from './partner-driver.ts';
import { signUp } from './people/people.ts';
import { PromotionDriver } from './promotion-driver.ts';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

describe.each(SHAPES)('aliases that take the name of a key, in a shop as %s', (name) => {
  let shop: Shape;
  beforeAll(async () => {
    shop = await startShape(name);
    const reviews = [{ author: 'Ann', rating: 5 as const }];
    await sell(shop, [{ slug: 'lamp', name: bilingual('灯 | Lamp'), skus: [sku('lamp')], reviews }]);
  });
  afterAll(() => shop?.stop());

  test('show the field that was asked for, and what other subgraphs know of the right thing', async () => {
    const data = await shop.client().ask(
      `query ($yes: Boolean = true) {
        products(first: 1) { nodes { id: slug slug: id reviews(first: 1) { totalCount nodes { author { id: displayName } } } } }
        product(slug: "lamp") { ...Card ... @include(if: $yes) { ratingSummary { count } } }
      } fragment Card on Product { id: slug __typename: name seller { id: slug name } skus { id: code product { id: slug } } }`,
    );
    const [node] = data.products.nodes;
    expect(Object.keys(node)).toEqual(['id', 'slug', 'reviews']);
    expect(node).toMatchObject({ id: 'lamp', slug: expect.stringMatching(/^[\da-f-]{36}$/) });
    expect(node.reviews).toEqual({ totalCount: 1, nodes: [{ author: { id: 'Ann' } }] });
    expect(data.product).toMatchObject({ id: 'lamp', __typename: 'Lamp', ratingSummary: { count: 1 } });
    expect(data.product.seller.id).toBe('lantern');
    expect(data.product.skus).toEqual([{ id: 'lamp', product: { id: 'lamp' } }]);
  });

  test('of a mutation change nothing else', async () => {
    const client = shop.client();
    const { lamp } = await skuIds(client, 'lamp');
    const { id: added } = await client.ask(
      `mutation ($input: AddToCartInput!) { id: addToCart(input: $input) { id: userErrors { code }
        cart { lines { __typename: sku { id: code product { id: slug ratingSummary { count } } } } } } }`,
      { input: { skuId: lamp, quantity: 1 } },
    );
    const line = { __typename: { id: 'lamp', product: { id: 'lamp', ratingSummary: { count: 1 } } } };
    expect(added).toEqual({ id: [], cart: { lines: [line] } });
  });

  test('show nobody what belongs to the person whose id they took for a name', async () => {
    const { product } = await shop
      .client()
      .ask('{ product(slug: "lamp") { reviews(first: 1) { nodes { author { id } } } } }');
    const ann = product.reviews.nodes[0].author.id as string;
    const mallory = shop.client();
    await signUp(mallory, ann);
    for (const reviews of ['reviews', '... @include(if: $yes) { reviews', '... on User { reviews']) {
      const end = reviews === 'reviews' ? '' : '}';
      const query = `query ($yes: Boolean = true) { me { id: displayName ${reviews} { totalCount nodes { content } } ${end} yes: id @include(if: $yes) } }`;
      const { me } = await mallory.ask(query);
      expect(me).toMatchObject({ id: ann, reviews: { totalCount: 0, nodes: [] } });
    }
  });
});

/** Entities that anybody may read, except for fields that check the viewer. */
const PUBLIC = [
  'Brand',
  'Category',
  'Coupon',
  'FreightTemplate',
  'Product',
  'Review',
  'Seller',
  'Sku',
  'SpendDiscount',
];
/** Private fields, by subgraph and entity. */
const PRIVATE: Record<string, Record<string, string>> = {
  cart: { Cart: 'totalQuantity lines { quantity }' },
  orders: {
    Order: 'orderNo recipient { name } payments { id }',
    OrderLine: 'productName quantity',
    UserCoupon: 'claimedAt coupon { code }',
    AfterSale: 'afterSaleNo status',
  },
  reviews: { OrderLine: 'reviewable review { content }', User: 'reviews { totalCount }' },
  users: {
    User: 'email phone gender birthday language deletionDueAt addresses { id } sessions { id } favorites { totalCount }',
    Message: 'kind title',
    Partner: 'name contact',
    ApiKey: 'name prefix',
  },
};

/** Only administrators see more of them than the key: see the permission matrix. */
const OF_STAFF = ['orders: User'];

/** Whether no other subgraph has it, so that the gateway never asks for it by its key. */
const onlyNamed = (sdl: string, type: string) =>
  new RegExp(`^type ${type} [^{]*@key\\([^)]*resolvable: false\\)`, 'm').test(sdl);

/** A partner that somebody applied for, with a key. */
async function partnerOf({ viewer }: SubgraphBuyer, { shop, database }: OwnShop): Promise<Record<string, string>> {
  const apply = 'mutation ($input: PartnerInput!) { applyAsPartner(input: $input) { partner { id } } }';
  const { applyAsPartner } = await shop.ask('users', apply, { input: APPLICATION }, viewer);
  const { id } = applyAsPartner.partner;
  const [key] = await database.sql<{ id: string }>(
    `insert into users.api_key (id, partner_id, name, prefix, hash, scopes, created_at, expires_at)
     values (gen_random_uuid(), $1, 'ERP', 'mjd_made', 'made', '{}', now(), now() + interval '1 day') returning id`,
    [id],
  );
  return { Partner: id, ApiKey: key!.id };
}

describe('references that somebody makes up', () => {
  let shop: CheckoutShop;
  let own: OwnShop;
  useCheckoutShop((opened) => {
    own = opened;
    shop = own.shop;
  });

  test('show nothing of what belongs to others', async () => {
    const [ann, mallory] = await Promise.all([shop.buyer(), shop.buyer()]);
    const { skuId } = await shop.goods();
    const promotions = new PromotionDriver(shop);
    await ann.add(skuId);
    const order = await ann.paid(skuId);
    const lines = [{ orderLineId: order.lines[0].id, quantity: 1 }];
    const ids: Record<string, string> = {
      ...{ Cart: (await ann.cart()).id, Order: order.id, OrderLine: order.lines[0].id, User: ann.viewer.userId! },
      UserCoupon: await promotions.claimed(ann, await promotions.couponId()),
      AfterSale: await new AfterSaleDriver(shop).requested(ann, { orderId: order.id, lines }),
      Message: await until(async () => {
        const { me } = await ann.ask('users', '{ me { messages(first: 1) { nodes { id } } } }');
        return me.messages.nodes[0]?.id as string | undefined;
      }),
    };
    Object.assign(ids, await partnerOf(ann, own));
    for (const [subgraph, types] of Object.entries(PRIVATE)) {
      for (const [type, fields] of Object.entries(types)) {
        const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on ${type} { ${fields} } } }`;
        const all = [{ __typename: type, id: ids[type] }];
        const [seen] = (await shop.ask(subgraph, query, { all }, ann.viewer))._entities;
        expect(seen, `${subgraph}: ${type}`).not.toBeNull();
        for (const viewer of [mallory.viewer, {}]) {
          const { data } = await shop.try(subgraph, query, { all }, viewer);
          const nothing = /^(\[null\]|\[\{("\w+":(null|false|\{"totalCount":0\}),?)+\}\])$/;
          expect(JSON.stringify(data?._entities ?? [null]), `${subgraph}: ${type}`).toMatch(nothing);
        }
      }
    }
  });

  test('are of entities that are known to be public or private', () => {
    const all = subgraphs.flatMap((definition) => {
      const { schema, sdl } = federatedSchema(definition);
      const union = schema.getType('_Entity');
      const types = isUnionType(union) ? union.getTypes().filter(({ name }) => !onlyNamed(sdl, name)) : [];
      return types.map((type) => ({ type, name: `${definition.name}: ${type}` }));
    });
    // Types with only a key are references to other subgraphs.
    const entities = all.filter(({ type }) => Object.keys(type.getFields()).length > 1).map(({ name }) => name);
    const decided = (entity: string) => {
      const [subgraph = '', type = ''] = entity.split(': ');
      return PUBLIC.includes(type) || OF_STAFF.includes(entity) || PRIVATE[subgraph]?.[type] !== undefined;
    };
    expect(entities.length).toBeGreaterThan(15);
    expect(entities.filter((entity) => !decided(entity))).toEqual([]);
  });
});
