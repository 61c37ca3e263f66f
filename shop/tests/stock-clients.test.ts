import { setTimeout as delay } from 'node:timers/promises';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import type { GraphQLClient } from '@minijd/testkit';
import { Client, cacheExchange, fetchExchange, subscriptionExchange } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { GraphQLClient as GraphQLRequest } from 'graphql-request';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { from, switchMap } from 'rxjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { staff } from './people/people.ts';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

const PRODUCT = '{ product(slug: "lamp") { id name } }';
const LIST = '{ products(first: 50) { nodes { id name slug subtitle skus { id code specs { name value } } } } }';
const ME = '{ me { id displayName } }';
const RENAME =
  'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { user { id displayName } userErrors { code } } }';
const STOCK = 'subscription ($ids: [ID!]!) { stockChanged(skuIds: $ids) { sku { id product { name } } available } }';
const REFRESH =
  'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { tokens { accessToken refreshToken } userErrors { code } } }';
const SIGN_UP =
  'mutation ($input: SignUpInput!) { signUp(input: $input) { tokens { accessToken refreshToken } userErrors { message } } }';
const ADJUST = 'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { userErrors { message } } }';

/** The protocols do not acknowledge subscriptions. */
const SUBSCRIBING_MS = 1000;
const SOON_MS = 500;

interface Tokens {
  accessToken: string;
  refreshToken: string;
}
interface Received {
  available: number;
  at: number;
}

describe.each(SHAPES)('unmodified clients, shop %s', (name) => {
  let shop: Shape;
  let admin: GraphQLClient;
  let skuId: string;
  let warehouseId: string;
  let socketUrl: string;
  let people = 0;
  beforeAll(async () => {
    shop = await startShape(name, { pages: true });
    const goods = Array.from({ length: 20 }, (_, index) => ({
      slug: index === 0 ? 'lamp' : `lamp-${index}`,
      name: bilingual('灯 | Lamp'),
      skus: [sku(`lamp-${index}`)],
    }));
    await sell(shop, goods);
    admin = await staff(shop, 'ADMIN');
    skuId = Object.values(await skuIds(admin, 'lamp'))[0]!;
    warehouseId = (await admin.ask('{ warehouses { id } }')).warehouses[0].id;
    socketUrl = `${shop.url.replace('http', 'ws')}/graphql`;
  });
  afterAll(() => shop?.stop());

  const url = () => `${shop.url}/graphql`;

  /** A session's tokens with a broken access token, which the gateway answers like an expired one. */
  async function staleSession(): Promise<Tokens> {
    const input = { email: `${name}-${++people}@clients.example`, password: 'a long password of the tests' };
    const { signUp } = await shop.client().ask(SIGN_UP, { input: { ...input, displayName: 'Ann' } });
    return { ...signUp.tokens, accessToken: `${signUp.tokens.accessToken.slice(0, -4)}AAAA` };
  }

  /** Changes stock twice; each change must arrive soon, and not only when another follows. */
  async function isReceivedSoon(received: Received[]): Promise<void> {
    await delay(SUBSCRIBING_MS);
    for (const count of [1, 2]) {
      const input = { skuId, warehouseId, delta: 1, reason: 'delivered', idempotencyKey: crypto.randomUUID() };
      await admin.ask(ADJUST, { input });
      const changedAt = performance.now();
      await expect.poll(() => received.length, { timeout: 5000, interval: 20 }).toBe(count);
      expect(received.at(-1)!.at - changedAt).toBeLessThan(SOON_MS);
    }
    expect(received[1]!.available - received[0]!.available).toBe(1);
  }

  const receive = (received: Received[], data: unknown) => {
    const { available, sku: changed } = (data as { stockChanged: { available: number; sku: unknown } }).stockChanged;
    expect(changed).toMatchObject({ id: skuId, product: { name: expect.stringMatching(/^(灯|Lamp)$/) } });
    received.push({ available, at: performance.now() });
  };

  describe('Apollo Client', () => {
    const plain = () => new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: url() }) });

    /** As in its documentation: an error link that refreshes the session, over the same links, and retries. */
    function renewing(session: Tokens): ApolloClient {
      const authorise = new SetContextLink(({ headers }) => ({
        headers: { ...headers, authorization: `Bearer ${session.accessToken}` },
      }));
      const renew = new ErrorLink(({ error, operation, forward }) => {
        if (!CombinedGraphQLErrors.is(error)) return undefined;
        if (!error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) return undefined;
        return from(refresh()).pipe(switchMap(() => forward(operation)));
      });
      const link = ApolloLink.from([renew, authorise, new HttpLink({ uri: url() })]);
      const client = new ApolloClient({ cache: new InMemoryCache(), link });
      const refresh = async () => {
        const input = { refreshToken: session.refreshToken };
        const { data } = await client.mutate<{ refreshSession: { tokens: Tokens } }>({
          mutation: gql(REFRESH),
          variables: { input },
        });
        Object.assign(session, data!.refreshSession.tokens);
      };
      return client;
    }

    test('asks, and is told what is wrong', async () => {
      const client = plain();
      const { data } = await client.query({ query: gql(PRODUCT) });
      expect(data).toMatchObject({ product: { __typename: 'Product' } });
      const query = gql('query ($id: ID!) { node(id: $id) { __typename ... on Sku { product { name } } } }');
      const node = { __typename: 'Sku', product: expect.objectContaining({ __typename: 'Product' }) };
      expect((await client.query({ query, variables: { id: skuId } })).data).toEqual({ node });
      const wrong = client.query({ query: gql('{ nothing }') });
      await expect(wrong).rejects.toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    });

    test('renews its session when the access token is not good any more, and goes on', async () => {
      const client = renewing(await staleSession());
      const { data } = await client.query({ query: gql(ME) });
      expect(data).toMatchObject({ me: { displayName: 'Ann' } });
      const renamed = await client.mutate({ mutation: gql(RENAME), variables: { input: { displayName: 'Bo' } } });
      expect(renamed.data).toMatchObject({ updateProfile: { user: { displayName: 'Bo' }, userErrors: [] } });
    });

    test.each(['multipart HTTP', 'graphql-ws'])('receives each event soon by %s', async (way) => {
      const socket = createSocketClient({ url: socketUrl, webSocketImpl: WebSocket });
      const link = way === 'graphql-ws' ? new GraphQLWsLink(socket) : new HttpLink({ uri: url() });
      const client = new ApolloClient({ cache: new InMemoryCache(), link });
      const received: Received[] = [];
      const subscription = client
        .subscribe({ query: gql(STOCK), variables: { ids: [skuId] } })
        .subscribe(({ data }) => receive(received, data));
      await isReceivedSoon(received);
      subscription.unsubscribe();
      await socket.dispose();
    });
  });

  describe('urql', () => {
    /** As its documentation shows. */
    const renewing = (session: Tokens) =>
      authExchange(async ({ appendHeaders, mutate }) => ({
        addAuthToOperation: (operation) => appendHeaders(operation, { Authorization: `Bearer ${session.accessToken}` }),
        didAuthError: (error) => error.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED'),
        refreshAuth: async () => {
          const { data } = await mutate(REFRESH, { input: { refreshToken: session.refreshToken } });
          Object.assign(session, data.refreshSession.tokens);
        },
      }));

    test('asks, by GET as by POST, and is told what is wrong', async () => {
      for (const preferGetMethod of [undefined, false] as const) {
        const client = new Client({ url: url(), exchanges: [cacheExchange, fetchExchange], preferGetMethod });
        const { data, error } = await client.query(PRODUCT, {});
        expect([error, data]).toEqual([undefined, { product: expect.objectContaining({ __typename: 'Product' }) }]);
        const wrong = await client.query('{ nothing }', {});
        expect(wrong.error?.graphQLErrors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      }
    });

    test('renews its session when the access token is not good any more, and goes on', async () => {
      const exchanges = [cacheExchange, renewing(await staleSession()), fetchExchange];
      const client = new Client({ url: url(), exchanges });
      const { data, error } = await client.query(ME, {});
      expect([error, data]).toMatchObject([undefined, { me: { displayName: 'Ann' } }]);
      const renamed = await client.mutation(RENAME, { input: { displayName: 'Bo' } });
      expect(renamed.data).toMatchObject({ updateProfile: { user: { displayName: 'Bo' }, userErrors: [] } });
    });

    test.each(['its own HTTP', 'graphql-ws'])('receives each event soon by %s', async (way) => {
      const socket = createSocketClient({ url: socketUrl, webSocketImpl: WebSocket });
      const bySocket = subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }),
        }),
      });
      const client = new Client({
        url: url(),
        exchanges: way === 'graphql-ws' ? [fetchExchange, bySocket] : [fetchExchange],
        fetchSubscriptions: way !== 'graphql-ws',
      });
      const received: Received[] = [];
      const { unsubscribe } = client
        .subscription(STOCK, { ids: [skuId] })
        .subscribe(({ data }) => receive(received, data));
      await isReceivedSoon(received);
      unsubscribe();
      await socket.dispose();
    });
  });

  test('graphql-sse asks, and receives each event soon', async () => {
    const client = createSseClient({ url: url(), retryAttempts: 0 });
    const { value } = await client.iterate({ query: PRODUCT }).next();
    expect(value).toMatchObject({ data: { product: { name: expect.any(String) } } });
    const received: Received[] = [];
    const ended = Promise.withResolvers<void>();
    const stop = client.subscribe(
      { query: STOCK, variables: { ids: [skuId] } },
      { next: ({ data }) => receive(received, data), error: ended.reject, complete: ended.resolve },
    );
    await Promise.race([isReceivedSoon(received), ended.promise]);
    stop();
    client.dispose();
  });

  test('graphql-request asks, and is told what is wrong with its token', async () => {
    const client = new GraphQLRequest(url(), { headers: { 'accept-language': 'en' } });
    expect(await client.request(PRODUCT)).toMatchObject({ product: { name: 'Lamp' } });
    const stale = client.request(ME, {}, { authorization: `Bearer ${(await staleSession()).accessToken}` });
    await expect(stale).rejects.toMatchObject({
      response: { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
  });

  test('fetch asks by GET and POST, in the language of the page, and gets less than it would uncompressed', async () => {
    const byGet = await fetch(`${url()}?query=${encodeURIComponent(PRODUCT)}`, {
      headers: { 'accept-language': 'en' },
    });
    expect(await byGet.json()).toMatchObject({ data: { product: { name: 'Lamp' } } });
    const post = (headers: Record<string, string>) =>
      fetch(url(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: LIST }),
      });
    const compressed = await post({ 'accept-encoding': 'gzip' });
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(Number(compressed.headers.get('content-length'))).toBeLessThan((await compressed.text()).length / 3);
    expect((await post({ 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
    for (const language of ['en ;q=1', 'zh;q=0.1, en', 'fr, en;q=0.5', 'en;q=0, zh', '*', ' en\t, zh']) {
      const page = await fetch(`${shop.url}/`, { headers: { 'accept-language': language } });
      const [, lang] = /<html[^>]*lang="([a-z]+)/.exec(await page.text()) ?? [];
      const { data } = (await (await post({ 'accept-language': language })).json()) as ListAnswer;
      expect({ language, lang }).toEqual({ language, lang: data.products.nodes[0]?.name === 'Lamp' ? 'en' : 'zh' });
    }
  });

  test('pages and their files are compressed as their visitor takes it', async () => {
    const encodingOf = async (path: string, accepted: string) => {
      const { headers } = await fetch(`${shop.url}${path}`, { headers: { 'accept-encoding': accepted } });
      expect(headers.get('vary')).toContain('accept-encoding');
      return headers.get('content-encoding');
    };
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(await (await fetch(`${shop.url}/`)).text()) ?? [];
    for (const path of ['/', script]) {
      const encodings = ['gzip', 'gzip, br', 'br;q=0, gzip', 'gzip;q=0'].map((accepted) => encodingOf(path, accepted));
      expect(await Promise.all(encodings)).toEqual(['gzip', 'br', 'gzip', null]);
    }
  });
});

interface ListAnswer {
  data: { products: { nodes: { name: string }[] } };
}
