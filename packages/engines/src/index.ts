export {
  type BackupFile,
  backUpPostgres,
  checksumOf,
  copyFile,
  listBelow,
  RestoreRefused,
  restorePostgres,
} from './backup/index.ts';
export { elasticsearchMissing, startElasticsearch } from './elasticsearch.ts';
export type { Engine } from './engine.ts';
export { type Engines, type EnginesOptions, startEngines } from './engines.ts';
export { EngineUnavailable } from './given-engine.ts';
export type { Log } from './log.ts';
export { startPartOfShop } from './part-of-shop.ts';
export { freePort, listenPort } from './ports.ts';
export { serviceUrl, startPostgres } from './postgres.ts';
export { isOpen } from './postgres-place.ts';
export { findProgram } from './programs.ts';
export { queried } from './queried.ts';
export { redisMissing, startRedis } from './redis.ts';
export { type Account, unprivilegedAccount } from './system-account.ts';
export { workspaceRoot } from './workspace-root.ts';
