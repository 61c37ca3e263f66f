import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Topics } from '@minijd/events';
import { createGateway, type GatewayOptions } from '@minijd/gateway';
import { openHttpServer } from '@minijd/http-server';
import { Executor, serveSubgraph } from '@minijd/subgraph';
import { parse } from 'graphql';
import { pino } from 'pino';
import { compose, SUBGRAPHS } from './graph.ts';

const SECRET = 'a secret of the bench, which is long enough';
const UNLIMITED = { guestOperations: 0, personOperations: 0, guestCost: 0, personCost: 0 };
const log = pino({ level: 'error' });

function schemaOf(name: string) {
  const { typeDefs, resolvers } = SUBGRAPHS[name]!;
  return buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]);
}

function ownSubgraph(name: string) {
  const schema = schemaOf(name);
  const executor = new Executor(schema);
  return {
    ...{ name, schema },
    ready: async () => true,
    execute: (request: Parameters<Executor['execute']>[0]) => executor.execute(request, {}),
    subscribe: () => Promise.reject(new Error('there are no subscriptions here')),
  };
}

async function ownGateway(port: number, subgraphs: GatewayOptions['subgraphs']) {
  const gateway = await createGateway({
    ...{ supergraphSdl: compose(), subgraphs, topics: Topics.start({ log }), log, production: true },
    ...{ serviceSecret: SECRET, sessionSecret: SECRET, limits: UNLIMITED },
  });
  await openHttpServer({
    ...{ port, host: '127.0.0.1', log, ready: () => gateway.readiness() },
    handle: (request, response) => gateway.handle(request, response),
  });
}

/** What a process of the bench serves, by its first argument; then the port, and of a gateway the addresses as JSON. */
const KINDS: Record<string, (port: number, more: string) => Promise<unknown>> = {
  'stock-subgraph': (port, name) =>
    startStandaloneServer(new ApolloServer({ schema: schemaOf(name) }), { listen: { port, host: '127.0.0.1' } }),
  'stock-gateway': (port, addresses) => {
    const supergraphSdl = compose(JSON.parse(addresses) as Record<string, string>);
    const gateway = new ApolloGateway({ supergraphSdl });
    return startStandaloneServer(new ApolloServer({ gateway }), { listen: { port, host: '127.0.0.1' } });
  },
  subgraph: (port, name) => serveSubgraph(ownSubgraph(name), { port, secret: SECRET, log }),
  gateway: (port, addresses) => {
    const urls = Object.entries(JSON.parse(addresses) as Record<string, string>);
    return ownGateway(port, Object.fromEntries(urls.map(([name, url]) => [name, { url }])));
  },
  'in-process': (port) =>
    ownGateway(port, Object.fromEntries(Object.keys(SUBGRAPHS).map((name) => [name, ownSubgraph(name)]))),
};

const [kind = '', port = '', more = ''] = process.argv.slice(2);
await KINDS[kind]?.(Number(port), more);
console.log('ready');
