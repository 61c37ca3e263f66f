import OPERATIONS from './operations.graphql';

export const HEADERS = { 'accept-language': 'en', 'apollographql-client-name': 'explorer' };

const FIRST = '{ products(first: 1) { nodes { id slug skus { id } } } }';

/** The text of all examples, each with a comment above it, and values of their variables that fit this shop. */
export async function examples(send) {
  return { document: OPERATIONS, variables: valuesFor(await firstProduct(send)) };
}

/** Each example with the variables it has. */
export function oneByOne({ document, variables }) {
  return document
    .trim()
    .split(/\n\n(?=#)/)
    .map((query) => ({
      query: `${query}\n`,
      variables: Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}:`))),
    }));
}

/** Undefined in a shop without products, or one that does not answer: the examples are shown all the same. */
async function firstProduct(send) {
  const options = {
    method: 'POST',
    headers: { ...HEADERS, 'content-type': 'application/json' },
    body: JSON.stringify({ query: FIRST }),
  };
  const answer = await send('/graphql', options).catch(() => undefined);
  const { data } = (await answer?.json().catch(() => undefined)) ?? {};
  return data?.products?.nodes[0];
}

function valuesFor({ id = '', slug = '', skus: [{ id: skuId } = { id: '' }] = [] } = {}) {
  return {
    ...{ slug, search: { text: 'phone', pageSize: 5 }, ids: [id, skuId], item: { skuId, quantity: 1 } },
    ...{ account: { email: 'somebody@example.com', password: '' }, skuIds: [skuId] },
  };
}
