export { elasticsearchMissing, startElasticsearch } from './elasticsearch.ts';
export type { Engine } from './engine.ts';
export { type Engines, type EnginesOptions, startEngines } from './engines.ts';
export { EngineUnavailable } from './given-engine.ts';
export type { Log } from './log.ts';
export { freePort, listenPort } from './ports.ts';
export { startPostgres } from './postgres.ts';
export { findProgram } from './programs.ts';
export { redisMissing, startRedis } from './redis.ts';
