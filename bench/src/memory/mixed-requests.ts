import { createHash } from 'node:crypto';
import type autocannon from 'autocannon';
import { ask, stored } from '../reads/operations.ts';

interface Goods {
  slug: string;
  defaultSku: { id: string } | null;
  cover: { url: string } | null;
}

/** How many of a hundred requests are of each kind: roughly a shop's usual load, which uses every part of the process. */
const SHARES = { page: 20, persisted: 45, text: 15, search: 8, picture: 7, cart: 5 };
const ROUND = 2000;
const BROWSER = {
  'accept-encoding': 'br, gzip',
  accept: 'text/html,image/avif,image/webp,*/*',
};
const PAGES = ['/', '/search?q=pro', '/cart', '/categories', '/coupons', '/sign-in'];
const WORDS = ['pro', '手机', 'tea', '耳机', 'shouji', 'lamp', 'laptop', '苹果', 'shoes', '书'];
const WIDTHS = [360, 480, 720];

/**
 * Two thousand requests of visitors: rendered pages, stored and free operations, searches, scaled pictures, carts.
 * The same each time, so that runs can be compared.
 */
export async function mixedRequests(url: string): Promise<autocannon.Request[]> {
  const { products } = await ask<{ products: { nodes: Goods[] } }>(
    url,
    '{ products(first: 100) { nodes { slug defaultSku { id } cover { url } } } }',
  );
  const goods = products.nodes.filter(({ defaultSku, cover }) => defaultSku && cover);
  const kinds = Object.entries(SHARES).flatMap(([kind, share]) => Array<string>(share).fill(kind));
  return Array.from({ length: ROUND }, (_, index) => {
    // Spread evenly: 37 has no divisor in common with 100.
    const kind = kinds[(index * 37) % kinds.length] as keyof typeof SHARES;
    return KINDS[kind](goods[index % goods.length]!, index);
  });
}

const KINDS: Record<keyof typeof SHARES, (goods: Goods, index: number) => autocannon.Request> = {
  page: ({ slug }, index) => ({
    path: index % 2 === 0 ? `/p/${slug}` : PAGES[index % PAGES.length]!,
    headers: { ...BROWSER, 'accept-language': index % 3 === 0 ? 'en' : 'zh-CN' },
  }),
  persisted: ({ slug }, index) => {
    const [name, variables] = index % 3 === 0 ? (['HomePage', {}] as const) : (['ProductPage', { slug }] as const);
    const sha256Hash = createHash('sha256').update(stored(name)).digest('hex');
    return operation({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });
  },
  text: (_, index) =>
    operation({
      query: `query List${index % 40} { products(first: ${10 + (index % 40)}) { nodes { id name price { amount } ratingSummary { average } } } }`,
    }),
  search: (_, index) =>
    operation({
      query:
        'query ($text: String!) { search(input: { text: $text }) { total hits { product { id name } } facets { brands { value count } } } }',
      variables: { text: `${WORDS[index % WORDS.length]}${index % 7 === 0 ? index : ''}` },
    }),
  picture: ({ cover }, index) => ({ path: `${cover!.url}?w=${WIDTHS[index % WIDTHS.length]}`, headers: BROWSER }),
  cart: ({ defaultSku }) =>
    operation({
      query: 'mutation ($skuId: ID!) { addToCart(input: { skuId: $skuId, quantity: 1 }) { userErrors { code } } }',
      variables: { skuId: defaultSku!.id },
    }),
};

function operation(body: object): autocannon.Request {
  return {
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
    body: JSON.stringify(body),
  };
}
