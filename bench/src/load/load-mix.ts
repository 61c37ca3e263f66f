import { randomUUID } from 'node:crypto';
import type autocannon from 'autocannon';
import { ask, stored } from '../reads/operations.ts';

/** What visitors do, as often as in microservices-demo's load: browse 10, search 4, cart 3, order 1. */
const MIX = { browse: 10, search: 4, cart: 3, order: 1 };
export type Kind = keyof typeof MIX;
/** Evenly mixed: 5 has no divisor in common with 18. */
const KINDS = (Object.entries(MIX) as [Kind, number][]).flatMap(([kind, share]) => Array<Kind>(share).fill(kind));
export const ROUND: readonly Kind[] = KINDS.map((_, index) => KINDS[(index * 5) % KINDS.length]!);

const WORDS = ['pro', '手机', 'tea', '耳机', 'shouji', 'lamp', 'laptop', '苹果', 'shoes', '书'];
const SEARCH = `query ($text: String!) { search(input: { text: $text }) {
  total hits { product { id slug name price { amount } cover { url } } } facets { brands { value count } } } }`;
const ADD =
  'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { totalQuantity } userErrors { code } } }';
const ORDER = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code } } }';

export interface LoadBuyer {
  token: string;
  addressId: string;
}

export interface LoadGoods {
  slugs: string[];
  skuIds: string[];
}

/** The products of the shop, and the SKUs with most in stock. */
export async function loadGoods(url: string): Promise<LoadGoods> {
  type Found = { products: { nodes: { slug: string; defaultSku: { id: string; available: number } | null }[] } };
  const { products } = await ask<Found>(url, '{ products(first: 100) { nodes { slug defaultSku { id available } } } }');
  const skus = products.nodes.flatMap(({ defaultSku }) => defaultSku ?? []);
  skus.sort((one, other) => other.available - one.available);
  return { slugs: products.nodes.map(({ slug }) => slug), skuIds: skus.slice(0, 30).map(({ id }) => id) };
}

export interface MixOptions extends LoadGoods {
  buyers: readonly LoadBuyer[];
  /** Told of each mutation that was refused with a sentence. */
  onRefusal: (kind: Kind, body: string) => void;
}

/** The requests of one connection, which belongs to one buyer. */
export function requestsOf(connection: number, { slugs, skuIds, buyers, onRefusal }: MixOptions): autocannon.Request[] {
  const { token, addressId } = buyers[connection % buyers.length]!;
  let turn = connection * 7;
  const next = <T>(list: readonly T[]): T => list[turn++ % list.length]!;
  const bodies: Record<Kind, () => object> = {
    browse: () =>
      turn % 4 === 0
        ? { query: stored('HomePage'), variables: {} }
        : { query: stored('ProductPage'), variables: { slug: next(slugs) } },
    search: () => ({ query: SEARCH, variables: { text: next(WORDS) } }),
    cart: () => ({ query: ADD, variables: { input: { skuId: next(skuIds), quantity: 1 } } }),
    order: () => {
      const lines = [{ skuId: next(skuIds), quantity: 1 }];
      return { query: ORDER, variables: { input: { idempotencyKey: randomUUID(), addressId, lines } } };
    },
  };
  return ROUND.map((kind) => ({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    setupRequest: (request) => ({ ...request, body: JSON.stringify(bodies[kind]()) }),
    onResponse: (_status, body) => {
      if (/"userErrors":\[\{|"errors":\[/.test(body)) onRefusal(kind, body);
    },
  }));
}

/** People who signed up, with an address. */
export async function signUpBuyers(url: string, count: number): Promise<LoadBuyer[]> {
  const address = {
    ...{ recipient: '林小满', phone: '13800000001', province: '北京市', city: '北京市', district: '朝阳区' },
    street: '望京街 8 号院 3 号楼 1202',
  };
  const buyers: LoadBuyer[] = [];
  for (let number = 0; number < count; number++) {
    const input = {
      email: `load-${randomUUID()}@bench.example`,
      password: 'a long password of the bench',
      displayName: 'Load',
    };
    const { signUp } = await asked(
      url,
      'mutation ($input: SignUpInput!) { signUp(input: $input) { tokens { accessToken } userErrors { message } } }',
      { input },
    );
    const token = signUp.tokens.accessToken;
    const { saveAddress } = await asked(
      url,
      'mutation ($input: AddressInput!) { saveAddress(input: $input) { address { id } userErrors { message } } }',
      { input: address },
      token,
    );
    buyers.push({ token, addressId: saveAddress.address.id });
  }
  return buyers;
}

interface Asked {
  signUp: { tokens: { accessToken: string } };
  saveAddress: { address: { id: string } };
}

async function asked(url: string, query: string, variables: object, token?: string): Promise<Asked> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Asked; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
