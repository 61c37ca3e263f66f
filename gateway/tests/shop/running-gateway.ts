import { openHttpServer, type TrustedProxies } from '@minijd/http-server';
import { serveSubgraph } from '@minijd/subgraph';
import { createGateway, type GatewayOptions } from '../../src/index.ts';
import { log } from './tiny-shop.ts';

/** The subgraphs behind a gateway. */
type Shop = Pick<GatewayOptions, 'supergraphSdl' | 'topics'> & {
  subgraphs: Record<string, Parameters<typeof serveSubgraph>[0]>;
};

export type Shape = 'in process' | 'services';

export const SECRET = 'a secret of the tests, long enough';

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into results by name.
  body: any;
}

type TestOptions = Partial<GatewayOptions> & { trustedProxies?: TrustedProxies };

/** A gateway on a free port in front of a shop, its subgraphs in process or served over HTTP. */
export async function runGateway(shop: Shop, shape: Shape, { trustedProxies, ...options }: TestOptions = {}) {
  const served =
    shape === 'services'
      ? await Promise.all(
          Object.values(shop.subgraphs).map((one) => serveSubgraph(one, { port: 0, secret: SECRET, log })),
        )
      : [];
  const names = Object.keys(shop.subgraphs);
  const subgraphs: GatewayOptions['subgraphs'] =
    shape === 'services' ? Object.fromEntries(served.map(({ url }, i) => [names[i] ?? '', { url }])) : shop.subgraphs;
  const gateway = await createGateway({
    ...{ supergraphSdl: shop.supergraphSdl, subgraphs, topics: shop.topics, log, production: false },
    // All clients of a test come from one address.
    limits: { guestOperations: 0, personOperations: 0, guestCost: 0, personCost: 0 },
    ...{ serviceSecret: SECRET, sessionSecret: SECRET, ...options },
  });
  const server = await openHttpServer({
    ...{ port: 0, host: '127.0.0.1', log, trustedProxies },
    ready: () => gateway.readiness(),
    quick: (request, response) => gateway.quick(request, response),
    handle: (request, response) => gateway.handle(request, response),
    upgrade: (request, socket, head) => gateway.upgrade(request, socket, head),
    drain: () => gateway.drain(),
  });
  const { url } = server;

  const send = async (body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  // The planning thread takes a second to start.
  await send({ query: '{ started: __typename }' });
  return {
    gateway,
    url,
    send,
    query: (query: string, headers?: Record<string, string>) => send({ query }, headers),
    stop: async () => {
      await server.close(1000);
      await gateway.close();
      await Promise.all(served.map((one) => one.close()));
    },
  };
}

export type TestGateway = Awaited<ReturnType<typeof runGateway>>;
