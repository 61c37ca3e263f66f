import { Topics } from '@minijd/events';
import { createGateway } from '@minijd/gateway';
import { openHttpServer } from '@minijd/http-server';
import { GraphQLClient } from '@minijd/testkit';
import { pino } from 'pino';
import { readContracts } from '../src/contracts.ts';
import { type RunningSubgraphs, startSubgraphs } from '../src/start-subgraphs.ts';
import { type Shape, TEST_ENV } from './shape/shape.ts';
import { shopDatabase } from './shop-database.ts';

const log = pino({ level: process.env.TEST_LOG ?? 'fatal' });

/** A gateway with its server. */
export interface Door {
  url: string;
  close(): Promise<void>;
}

/** A shop with two gateways. The second hears no topic, as a process without Redis. */
export interface TwoDoors extends Pick<Shape, 'calls' | 'client' | 'database' | 'url' | 'stop'> {
  other: string;
  /** Another one, as after a restart. */
  third(redisUrl?: string): Promise<Door>;
}

/** `redisUrl`: where both count quotas together. */
export async function openTwoDoors({ redisUrl }: { redisUrl?: string | undefined } = {}): Promise<TwoDoors> {
  const database = await shopDatabase();
  const subgraphs = await startSubgraphs({ ...database.address, env: TEST_ENV, log });
  const deaf = Topics.start({ log });
  const opened = [await openDoor(subgraphs, subgraphs.topics, redisUrl), await openDoor(subgraphs, deaf, redisUrl)];
  const clients: GraphQLClient[] = [];
  return {
    url: opened[0]!.url,
    other: opened[1]!.url,
    calls: subgraphs.calls,
    database,
    client: () => {
      const client = new GraphQLClient(opened[0]!.url);
      clients.push(client);
      return client;
    },
    third: async (another = redisUrl) => {
      const door = await openDoor(subgraphs, deaf, another);
      opened.push(door);
      return door;
    },
    stop: async () => {
      await Promise.all(clients.map((client) => client.close()));
      await Promise.all(opened.map((door) => door.close()));
      await deaf.close();
      await subgraphs.stop();
      await database.drop();
    },
  };
}

async function openDoor(subgraphs: RunningSubgraphs, topics: Topics, redisUrl?: string): Promise<Door> {
  const gateway = await createGateway({
    ...(await readContracts()),
    ...{ subgraphs: subgraphs.byName, topics, production: true, log, redisUrl },
    serviceSecret: TEST_ENV.SERVICE_SECRET,
    sessionSecret: TEST_ENV.SESSION_SECRET,
  });
  subgraphs.useGateway((request) => gateway.executeFor(request));
  const server = await openHttpServer({
    ...{ port: 0, host: '127.0.0.1', log },
    ready: () => gateway.readiness(),
    handle: (request, response) => gateway.handle(request, response),
    upgrade: (request, socket, head) => gateway.upgrade(request, socket, head),
    drain: () => gateway.drain(),
  });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await gateway.close();
    },
  };
}
