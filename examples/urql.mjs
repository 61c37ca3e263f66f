// urql: documents by GET, a session that renews itself, userErrors, and events over the same HTTP address.
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';

const url = `${process.env.MINIJD_URL ?? 'http://localhost:4000'}/graphql`;
const session = { accessToken: '', refreshToken: '' };
function keep({ accessToken, refreshToken }) {
  session.accessToken = accessToken;
  // Null when another request renewed the session at the same moment.
  session.refreshToken = refreshToken ?? session.refreshToken;
}
const TOKENS = 'tokens { accessToken refreshToken } userErrors { code message field }';

const client = new Client({
  url,
  fetchOptions: {
    headers: {
      'accept-language': 'en',
      'apollographql-client-name': 'urql-example',
      'apollographql-client-version': '1',
    },
  },
  exchanges: [
    cacheExchange,
    authExchange(async ({ appendHeaders, mutate }) => ({
      addAuthToOperation: (operation) =>
        session.accessToken ? appendHeaders(operation, { authorization: `Bearer ${session.accessToken}` }) : operation,
      didAuthError: ({ graphQLErrors }) =>
        graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED'),
      refreshAuth: async () => {
        const text = `mutation Refresh($input: RefreshSessionInput!) { refreshSession(input: $input) { ${TOKENS} } }`;
        const { data } = await mutate(text, { input: { refreshToken: session.refreshToken } });
        keep(data.refreshSession.tokens);
        console.log('Session renewed');
      },
    })),
    fetchExchange,
  ],
  // Server-sent events; without this, add a subscriptionExchange with graphql-ws.
  fetchSubscriptions: true,
});

async function ask(kind, text, variables = {}) {
  const { data, error } = await client[kind](text, variables).toPromise();
  if (error) throw error;
  return data;
}

const { products } = await ask('query', 'query Products { products(first: 1) { nodes { id name skus { id } } } }');
const [product] = products.nodes;
console.log(`Product: ${product.name}`);

const { signUp } = await ask(
  'mutation',
  `mutation SignUp($input: SignUpInput!) { signUp(input: $input) { ${TOKENS} } }`,
  {
    input: { email: `${crypto.randomUUID()}@example.com`, password: `a long password ${crypto.randomUUID()}` },
  },
);
keep(signUp.tokens);
// As when a quarter of an hour has passed.
session.accessToken = `${session.accessToken.slice(0, -4)}AAAA`;

const ADD = `mutation Add($input: AddToCartInput!) { addToCart(input: $input) {
  cart { totalQuantity } userErrors { code message field } } }`;
const skuId = product.skus[0].id;
const { addToCart: added } = await ask('mutation', ADD, { input: { skuId, quantity: 1 } });
console.log(`In the cart: ${added.cart.totalQuantity}`);
const { addToCart: refused } = await ask('mutation', ADD, { input: { skuId, quantity: 0 } });
console.log(`Refused: ${refused.userErrors.map(({ code, field }) => `${code} at ${field.join('.')}`)}`);

const STOCK = 'subscription Stock($ids: [ID!]!) { stockChanged(skuIds: $ids) { available } }';
const { unsubscribe } = client.subscription(STOCK, { ids: [skuId] }).subscribe(({ data, error }) => {
  console.log(error ? `Ended: ${error.message}` : `Available now: ${data.stockChanged.available}`);
});
console.log('Watching stock');
setTimeout(unsubscribe, Number(process.env.WATCH_MS ?? 5000));
