import type { SubgraphCalls } from '@minijd/subgraph';
import { GraphQLClient, type TestDatabase } from '@minijd/testkit';
import { inject } from 'vitest';
import { shopDatabase } from '../shop-database.ts';
import { startInProcess } from './in-process.ts';
import { startServices } from './services.ts';

export type ShapeName = 'in-process' | 'services';
/** Both, except in `npm test -- quick`. */
export const SHAPES: readonly ShapeName[] =
  process.env.QUICK_TESTS === '1' ? ['in-process'] : ['in-process', 'services'];

export interface ShapeOptions {
  /** Settings in addition to those of all tests. */
  env?: Record<string, string>;
  /** Whether to serve the storefront, which must have been built. */
  pages?: boolean;
  /** Called with every SQL statement of the subgraphs; in process only. */
  onStatement?: (statement: string) => void;
}

/** What a shape is opened with. */
export interface ShapeSetup extends ShapeOptions {
  databaseUrl: string;
  ownerUrl?: string;
  redisUrl: string | undefined;
  env: Record<string, string>;
}

/** A running shop. */
export interface RunningShape {
  url: string;
  /** Internal operations, as the shop itself calls them to import goods. */
  calls: SubgraphCalls;
  stop(): Promise<void>;
}

export interface Shape extends RunningShape {
  database: TestDatabase;
  /** A new visitor. */
  client(): GraphQLClient;
}

/** All people of a test come from one address. */
const UNLIMITED = {
  GUEST_OPERATIONS_PER_SECOND: '0',
  GUEST_COST_PER_MINUTE: '0',
  // People of a test sign up from one address.
  FIELD_RATE_LIMITS: 'off',
  PERSON_OPERATIONS_PER_SECOND: '0',
  SOCKETS_PER_NETWORK: '0',
  STREAMS_PER_NETWORK: '0',
};

/** Nothing happens automatically after a time, and limits of sign-up and orders are not reached. */
export const TEST_ENV = {
  SERVICE_SECRET: 'the service secret of the tests, long enough',
  SESSION_SECRET: 'the session secret of the tests, long enough',
  PARTNER_WEBHOOK_SECRET: 'the webhook secret of the tests, long enough',
  ALLOW_SANDBOX: 'true',
  SANDBOX_PAYMENT_DELAY_MS: '0',
  SANDBOX_DELIVERY_SECONDS: '0',
  DEMO_AUTO_SHIP_SECONDS: '0',
  SIGN_IN_LIMIT_PER_ADDRESS: '10000',
  UNPAID_ORDERS: '1000',
  ...UNLIMITED,
};

/** Opens an empty shop on a database of its own: in this process, or with a process per service. */
export async function startShape(name: ShapeName, options: ShapeOptions = {}): Promise<Shape> {
  const database = await shopDatabase();
  const setup = {
    ...options,
    ...database.address,
    redisUrl: inject('redisUrl') || undefined,
    env: { ...TEST_ENV, ...options.env },
  };
  const running = await (name === 'in-process' ? startInProcess(setup) : startServices(setup));
  const clients: GraphQLClient[] = [];
  return {
    ...running,
    database,
    client: () => {
      const client = new GraphQLClient(running.url);
      clients.push(client);
      return client;
    },
    stop: async () => {
      await Promise.all(clients.map((client) => client.close()));
      await running.stop();
      await database.drop();
    },
  };
}
