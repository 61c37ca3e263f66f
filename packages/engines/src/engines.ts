import { join } from 'node:path';
import { answersHealthy, elasticsearchMissing, startElasticsearch } from './elasticsearch.ts';
import { type GivenEngine, hostOf, useGivenEngine } from './given-engine.ts';
import type { Log } from './log.ts';
import { answersQueries, serviceUrl, startPostgres } from './postgres.ts';
import { answersPing, redisMissing, startRedis } from './redis.ts';

export interface EnginesOptions {
  /** Holds a folder for each engine that is started. */
  directory: string;
  /** An engine with an address here is used, not started. */
  env: { DATABASE_URL?: string; DATABASE_OWNER_URL?: string; REDIS_URL?: string; ELASTICSEARCH_URL?: string };
  /** `embedded` searches in PostgreSQL unless ELASTICSEARCH_URL is set. */
  search: 'embedded' | 'start-elasticsearch';
  /** Whether PostgreSQL must survive a power cut; false for tests. */
  durable: boolean;
  /** Where the PostgreSQL that is started here keeps all WAL. */
  archive?: string | undefined;
  log: Log;
}

export interface Engines {
  databaseUrl: string;
  /** The address for whoever creates the tables, where that is another role. */
  ownerUrl?: string;
  /** Undefined: live topics, cache and limits stay in this process. */
  redisUrl?: string;
  /** Undefined: PostgreSQL searches. */
  elasticsearchUrl?: string;
  /** One log line per engine: which one is used and why. */
  description: string[];
  /** Stops what was started here. */
  stop(): Promise<void>;
}

/**
 * Starts the engines of a shop concurrently; those given by address are used as they are. A given Elasticsearch may be
 * unavailable; PostgreSQL and Redis must answer.
 *
 * @throws when one that is needed cannot start, after stopping those that did.
 */
export async function startEngines(options: EnginesOptions): Promise<Engines> {
  const starts = await Promise.allSettled([database(options), redis(options), search(options)]);
  const stop = async () => {
    await Promise.all(starts.map((start) => (start.status === 'fulfilled' ? start.value.engine?.stop() : undefined)));
  };
  const [db, topics, index] = starts;
  if (db.status === 'rejected' || topics.status === 'rejected' || index.status === 'rejected') {
    await stop();
    throw starts.find((start) => start.status === 'rejected')!.reason;
  }
  return {
    databaseUrl: db.value.databaseUrl,
    ownerUrl: db.value.ownerUrl,
    redisUrl: topics.value.engine?.url,
    elasticsearchUrl: index.value.engine?.url,
    description: [db.value.line, topics.value.line, index.value.line],
    stop,
  };
}

async function database({ env, directory, durable, archive, log }: EnginesOptions) {
  if (env.DATABASE_URL) {
    const server = { name: 'PostgreSQL', variable: 'DATABASE_URL', url: env.DATABASE_URL, answers: answersQueries };
    return { ...(await given('Data', server)), databaseUrl: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL };
  }
  const home = join(directory, 'postgres');
  const engine = await startPostgres({ directory: home, durable, archive, log });
  const line = `Data: PostgreSQL 18, started from npm, kept in ${home}${archive ? `, its WAL in ${archive}` : ''}`;
  return { engine, line, databaseUrl: serviceUrl(engine.url), ownerUrl: engine.url };
}

async function redis({ env, directory, log }: EnginesOptions) {
  if (env.REDIS_URL) {
    const server = { name: 'Redis', variable: 'REDIS_URL', url: env.REDIS_URL, answers: answersPing };
    return given('Live topics and cache', server);
  }
  const engine = await startRedis({ directory: join(directory, 'redis'), log });
  const reason = redisMissing();
  const line = reason ? `inside this process, one worker (${reason})` : 'Redis, started for this shop alone';
  return { engine, line: `Live topics and cache: ${line}` };
}

async function search({ env, search, directory, log }: EnginesOptions) {
  if (env.ELASTICSEARCH_URL) {
    const url = env.ELASTICSEARCH_URL;
    // The search uses PostgreSQL until it answers.
    const meanwhile = (await answersHealthy(url)) ? '' : ', which does not answer: PostgreSQL does until then';
    return { engine: { url, stop: async () => {} }, line: `Search: Elasticsearch at ${hostOf(url)}${meanwhile}` };
  }
  if (search === 'embedded') return { engine: undefined, line: 'Search: PostgreSQL full text' };
  const engine = await startElasticsearch({ directory: join(directory, 'elasticsearch'), log });
  if (!engine) throw new Error(`Elasticsearch cannot be started: ${elasticsearchMissing()}`);
  return { engine, line: 'Search: Elasticsearch 9, started for this shop alone' };
}

async function given(need: string, server: GivenEngine) {
  return { engine: await useGivenEngine(server), line: `${need}: ${server.name} at ${hostOf(server.url)}` };
}
