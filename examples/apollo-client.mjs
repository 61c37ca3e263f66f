// Apollo Client: a cache that knows ids, a session that renews itself, pages, and events over graphql-ws.
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { getMainDefinition, relayStylePagination } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import { from, switchMap } from 'rxjs';

const url = `${process.env.MINIJD_URL ?? 'http://localhost:4000'}/graphql`;
/** Keep the refresh token where other apps cannot read it. */
const session = { accessToken: '', refreshToken: '' };

const TOKENS = 'tokens { accessToken refreshToken } userErrors { code message field }';
const SIGN_UP = gql`mutation SignUp($input: SignUpInput!) { signUp(input: $input) { ${TOKENS} } }`;
const REFRESH = gql`mutation Refresh($input: RefreshSessionInput!) { refreshSession(input: $input) { ${TOKENS} } }`;

const authorise = new SetContextLink(({ headers }) => ({
  headers: { ...headers, ...(session.accessToken && { authorization: `Bearer ${session.accessToken}` }) },
}));
const renew = new ErrorLink(({ error, operation, forward }) => {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  if (!error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) return undefined;
  return from(refresh()).pipe(switchMap(() => forward(operation)));
});
const socket = createClient({
  url: url.replace(/^http/, 'ws'),
  lazy: true,
  // Asked for again at each connection, so that a renewed token is used.
  connectionParams: () => (session.accessToken ? { authorization: `Bearer ${session.accessToken}` } : {}),
});
const client = new ApolloClient({
  clientAwareness: { name: 'apollo-client-example', version: '1.0.0' },
  cache: new InMemoryCache({
    typePolicies: { Query: { fields: { products: relayStylePagination(['filter', 'sort']) } } },
  }),
  link: ApolloLink.from([
    renew,
    authorise,
    ApolloLink.split(
      ({ query }) => getMainDefinition(query).operation === 'subscription',
      new GraphQLWsLink(socket),
      new HttpLink({ uri: url, headers: { 'accept-language': 'en' } }),
    ),
  ]),
});

function keep({ accessToken, refreshToken }) {
  session.accessToken = accessToken;
  // Null when another request renewed the session at the same moment.
  session.refreshToken = refreshToken ?? session.refreshToken;
}

async function refresh() {
  const { data } = await client.mutate({
    mutation: REFRESH,
    variables: { input: { refreshToken: session.refreshToken } },
  });
  keep(data.refreshSession.tokens);
  console.log('Session renewed');
}

const PRODUCTS = gql`query Products($after: String) {
  products(first: 1, after: $after) {
    edges { cursor node { id name price { formatted } skus { id available } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const first = await client.query({ query: PRODUCTS });
const { edges, pageInfo } = first.data.products;
console.log(`First page: ${edges.map(({ node }) => node.name)}`);
// As `fetchMore` does: the cache has the list already, but not this page of it.
await client.query({ query: PRODUCTS, variables: { after: pageInfo.endCursor }, fetchPolicy: 'network-only' });
console.log(`Both pages in the cache: ${client.readQuery({ query: PRODUCTS }).products.edges.length}`);

const password = `a long password ${crypto.randomUUID()}`;
const input = { email: `${crypto.randomUUID()}@example.com`, password, displayName: 'Ann' };
const { data: opened } = await client.mutate({ mutation: SIGN_UP, variables: { input } });
keep(opened.signUp.tokens);
// As when a quarter of an hour has passed.
session.accessToken = `${session.accessToken.slice(0, -4)}AAAA`;
const { data: mine } = await client.query({ query: gql`query Me { me { id displayName } }` });
console.log(`Signed in: ${mine.me.displayName}`);

const ids = edges[0].node.skus.map(({ id }) => id);
const STOCK = gql`subscription Stock($ids: [ID!]!) { stockChanged(skuIds: $ids) { available sku { id available } } }`;
const events = client.subscribe({ query: STOCK, variables: { ids } }).subscribe(({ data }) => {
  console.log(`Available now: ${data.stockChanged.available}`);
});
socket.on('connected', () => console.log('Watching stock'));
setTimeout(
  async () => {
    events.unsubscribe();
    await socket.dispose();
    client.stop();
  },
  Number(process.env.WATCH_MS ?? 5000),
);
