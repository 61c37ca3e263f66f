export { type ProcessCommand, TestProcess } from './child-process.ts';
export { startChromium, type TestBrowser } from './chromium.ts';
export { digested } from './digested.ts';
export { GraphQLClient, type HttpAnswer } from './graphql-client.ts';
export type { Listener } from './listener.ts';
export { OwnRedis } from './own-redis.ts';
export { type TestDatabase, testDatabase } from './test-database.ts';
export { testRedis } from './test-redis.ts';
export { type Answer, GUEST, type TestSubgraph, type TestSubgraphOptions, testSubgraph } from './test-subgraph.ts';
