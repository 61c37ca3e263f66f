import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Topics } from '@minijd/events';
import { createGateway } from '@minijd/gateway';
import { openHttpServer, pathOf } from '@minijd/http-server';
import { Executor, mapStream } from '@minijd/subgraph';
import { parse } from 'graphql';
import { pino } from 'pino';

const SECRET = 'a secret of the bench, which is long enough';
const log = pino({ level: 'error' });
const topics = Topics.start({ log });
const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { now: Int! } type Subscription { stockChanged(skuId: ID!): Int! }`;
const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: { Query: { now: () => 1 } } }]);
const executor = new Executor(schema);
let upstream = 0;
const stock = {
  ...{ name: 'stock', schema, ready: async () => true },
  execute: (request: Parameters<Executor['execute']>[0]) => executor.execute(request, {}),
  subscribe: async (request: Parameters<Executor['execute']>[0]) => {
    upstream += 1;
    const events = topics.subscribe<{ stockChanged: number }>(['stock']);
    return mapStream(events, (event) => executor.execute(request, {}, event));
  },
};
const { supergraphSdl = '' } = composeServices([{ name: 'stock', typeDefs: parse(sdl), url: 'http://stock.invalid' }]);
const gateway = await createGateway({
  ...{ supergraphSdl, subgraphs: { stock }, topics, log, production: true },
  ...{ serviceSecret: SECRET, sessionSecret: SECRET },
  limits: { guestOperations: 0, personOperations: 0, socketsPerNetwork: 0, streamsPerNetwork: 0 },
});
await openHttpServer({
  ...{ port: Number(process.argv[2]), host: '127.0.0.1', log, ready: () => gateway.readiness() },
  handle: async (request, response) => {
    if (pathOf(request) !== '/event') return gateway.handle(request, response);
    await topics.publish('stock', { stockChanged: Date.now() % 1_000_000 });
    globalThis.gc?.();
    response.end(JSON.stringify({ upstream, heap: process.memoryUsage().heapUsed, rss: process.memoryUsage.rss() }));
    return true;
  },
  upgrade: (request, socket, head) => gateway.upgrade(request, socket, head),
});
console.log('ready');
