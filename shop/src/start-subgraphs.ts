import { EventBus, Topics } from '@minijd/events';
import { type Subgraph, SubgraphCalls, type SubgraphTransport, startSubgraph } from '@minijd/subgraph';
import type { Logger } from 'pino';
import { subgraphs as definitions } from './subgraphs.ts';

export interface SubgraphsOptions {
  databaseUrl: string;
  ownerUrl?: string;
  redisUrl?: string;
  env: Record<string, string | undefined>;
  log: Logger;
  /** Of each subgraph to PostgreSQL; 10 unless given. */
  maxConnections?: number;
  onStatement?: (statement: string) => void;
}

export interface RunningSubgraphs {
  byName: Record<string, Subgraph>;
  topics: Topics;
  /** Calls internal operations on behalf of the shop itself. */
  calls: SubgraphCalls;
  /** Connects the gateway, through which subgraphs query the whole graph. */
  useGateway(executeFor: Subgraph['execute']): void;
  stop(): Promise<void>;
}

/** All subgraphs in this process, calling each other as functions. */
export async function startSubgraphs(options: SubgraphsOptions): Promise<RunningSubgraphs> {
  const bus = await EventBus.start(options);
  const topics = Topics.start(options);
  const byName: Record<string, Subgraph> = {};
  const callees: Record<string, Pick<Subgraph, 'execute'>> = {};
  const transport: SubgraphTransport = async (name, request) => {
    const callee = callees[name];
    if (!callee) throw new Error(`there is no subgraph ${name} in this process`);
    return callee.execute(request);
  };
  const runtime = { ...options, bus, topics, transport };
  // Concurrently: each mostly waits for the database.
  const started = await Promise.all(definitions.map((definition) => startSubgraph(definition, runtime)));
  for (const [index, { name }] of definitions.entries()) {
    byName[name] = started[index]!;
    callees[name] = started[index]!;
  }
  for (const subgraph of Object.values(byName)) await subgraph.work();
  return {
    byName,
    topics,
    calls: new SubgraphCalls('shop', transport),
    useGateway: (executeFor) => {
      callees.gateway = { execute: executeFor };
    },
    stop: async () => {
      await bus.stop();
      await Promise.all(Object.values(byName).map((subgraph) => subgraph.stop()));
      await topics.close();
    },
  };
}
