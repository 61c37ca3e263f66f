import { EventBus, Topics } from '@minijd/events';
import {
  migrateDatabase,
  type RequestContext,
  type Subgraph,
  type SubgraphDefinition,
  type SubgraphTransport,
  startSubgraph,
  type Viewer,
} from '@minijd/subgraph';
import type { ExecutionResult } from 'graphql';
import { type Logger, pino } from 'pino';
import { keepStatement } from './statements.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';

/** Fields of an answer as a test reads them; the graph itself has checked their types. */
// biome-ignore lint/suspicious/noExplicitAny: a test states the shape it expects by what it asserts.
export type Answer = Record<string, any>;

export interface TestSubgraph {
  subgraph: Subgraph;
  bus: EventBus;
  topics: Topics;
  log: Logger;
  database: TestDatabase;
  execute(
    query: string,
    variables?: Record<string, unknown>,
    viewer?: Partial<Viewer>,
  ): Promise<ExecutionResult<Answer>>;
  stop(): Promise<void>;
}

export interface TestSubgraphOptions {
  /** Answers the internal calls of the subgraph; without it they fail. */
  transport?: SubgraphTransport;
  env?: Record<string, string>;
  /** A running subgraph's database: this one is its second process. */
  database?: TestDatabase;
  /** To PostgreSQL, without those of events. */
  maxConnections?: number;
  /** Called with every SQL statement and its parameters. */
  onStatement?: (statement: string, parameters: unknown[]) => void;
}

export const GUEST: Viewer = { locale: 'en', requestId: 'test' };

/** One subgraph on a database of its own, with events and jobs running. */
export async function testSubgraph<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
  { transport = noCalls, env = {}, database: shared, maxConnections, onStatement }: TestSubgraphOptions = {},
): Promise<TestSubgraph> {
  const database = shared ?? (await testDatabase(migratedBy(definition)));
  const log = pino({ level: process.env.TEST_LOG ?? 'fatal' });
  const bus = await EventBus.start({ ...database.address, log });
  const topics = Topics.start({ log });
  const subgraph = await startSubgraph(definition, {
    ...database.address,
    bus,
    topics,
    transport,
    env,
    log,
    maxConnections,
    onStatement: (statement, parameters) => {
      keepStatement(statement);
      onStatement?.(statement, parameters);
    },
  });
  await subgraph.work();
  return {
    subgraph,
    bus,
    topics,
    log,
    database,
    execute: (query, variables, viewer) =>
      subgraph.execute({ query, variables, viewer: { ...GUEST, ...viewer } }) as Promise<ExecutionResult<Answer>>,
    stop: async () => {
      await bus.stop();
      await subgraph.stop();
      await topics.close();
      if (!shared) await database.drop();
    },
  };
}

/** The tables of the subgraph and of its events: what it does at its first start takes longer than most test files. */
function migratedBy<Context extends RequestContext>(definition: SubgraphDefinition<Context>) {
  return {
    name: definition.name,
    prepare: async (address: TestDatabase['address']) => {
      const log = pino({ level: 'fatal' });
      const bus = await EventBus.start({ ...address, log });
      await migrateDatabase(definition, address);
      await bus.stop();
    },
  };
}

const noCalls: SubgraphTransport = async (subgraph) => {
  throw new Error(`this test gave no transport to ${subgraph}`);
};
