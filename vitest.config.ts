import { matchesGlob, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** These measure time: they run one at a time, after the others. */
export const TIMED = [
  'shop/tests/under-attack.test.ts',
  'shop/tests/browser.test.ts',
  'shop/tests/search.test.ts',
  'shop/tests/failing-subgraphs.test.ts',
  'packages/engines/tests/postgres.test.ts',
  'subgraphs/users/tests/sign-in.test.ts',
];
/**
 * Tests with a browser, a shop in separate processes, Elasticsearch, whole catalogues, every operation of the schema,
 * heavy load, or killed processes, and those that take longer than seven seconds: not part of `quick`, except orders and
 * payments.
 */
export const SLOW = [
  'shop/tests/*{browser,pages,crash,kill,npm-start,cli,image,services,failing,stock-clients,odd-imports}*.test.ts',
  'shop/tests/{partner-webhooks,partner-webhook-deliveries,redis,sandbox,shown-prices,seeding,stopping,restore,engine-faults,front-door,postgres-unavailable}.test.ts',
  'shop/tests/{ended-sessions,scroll-restoration,console-{figures,counts}}.test.ts',
  'shop/tests/{coupons,shop-coupons,last-unit,orders-clock}.test.ts',
  'shop/tests/{account-{letters,deletion},key-rotation,mailbox,permission-matrix,seller-applications,sign-in-attack}.test.ts',
  'shop/tests/{suspended-shops,unsubscribe,walk-through}.test.ts',
  'gateway/tests/two-gateways.test.ts',
  'subgraphs/{users/tests/{throttle,mail-server,timing},orders/tests/dead-letters}.test.ts',
  'shop/tests/{page-statements,bad-input,bad-mutations,mutation-refusals,null-values,refusals,trusted-keys}.test.ts',
  'shop/tests/{partners,partner-usage,nodes,api-documents,invoices,sales,browsing-history,bulk-shipping,kept-and-cancelled,sell-a-product}.test.ts',
  'subgraphs/users/tests/{recovery,audit,second-factor,roles,find-people}.test.ts',
  'subgraphs/{reviews/tests/moderation,orders/tests/order-partitions,catalog/tests/import-products}.test.ts',
  'packages/engines/tests/engines.test.ts',
  'gateway/tests/{query-texts,large-operations}.test.ts',
  'packages/events/tests/{clock-jobs,lost-connections}.test.ts',
  'shop/tests/{allowed-origins,prices,points,order-notes,order-changes,recommendations,unpaid-limits,sql-statements}.test.ts',
  'gateway/tests/{client-limits,field-rates,reload,response-cache,subscriptions}.test.ts',
  'subgraphs/{users/tests/{signing-key,suspension},search/tests/{facet-counts,upgrade}}.test.ts',
  'packages/{http-server/tests/workers,media/tests/upload-handler}.test.ts',
  '**/elasticsearch*.test.ts',
];
/** These take 25 to 100 seconds each and start first, so that no worker waits for the last of them at the end. */
export const LONGEST = [
  'shop/tests/{letter-crash,stock-crash,image,accessible-pages,npm-services,npm-start,after-sale-crash,postgres-unavailable,shown-prices}.test.ts',
  'shop/tests/{scroll-restoration,partner-webhooks,front-door,checkout-crash,last-unit,failing-engines,seeding}.test.ts',
  'shop/tests/{buying-pages,console-figures,refund-crash,kill,sign-in-attack,suspended-shops,stock-clients}.test.ts',
  'subgraphs/{search/tests/elasticsearch,users/tests/{throttle,timing}}.test.ts',
  'gateway/tests/query-texts.test.ts',
];
const quick = process.env.QUICK_TESTS === '1';
export const TESTS = ['{packages,subgraphs,gateway,shop,bench,deploy}/**/*.test.ts', 'scripts/*.test.mjs'];

const services = {
  // Node loads graphql as CommonJS; Vite would add its ES build as a second realm.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  test: {
    name: 'services',
    // Files that run in one process share its modules: loading them anew for each takes longer than most files run.
    isolate: false,
    include: TESTS,
    exclude: ['**/node_modules/**', '**/dist/**', ...TIMED, ...(quick ? SLOW : [])],
    globalSetup: ['./packages/testkit/src/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What takes milliseconds takes seconds beside other work: the default of one second failed there.
    expect: { poll: { timeout: 10_000 } },
    // Concurrent tests within a file.
    maxConcurrency: 3,
  },
};
const timed = {
  ...services,
  test: { ...services.test, name: 'timed', include: TIMED, exclude: [], maxWorkers: 1, sequence: { groupOrder: 1 } },
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) =>
      LONGEST.some((pattern) => matchesGlob(relative(import.meta.dirname, moduleId), pattern));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

// Files wait for engines and processes more than they compute: two at a time take two thirds of the time on two cores. A
// third would save another tenth, and leave nothing of the cores to what has to answer in time.
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [services, './web/vitest.config.ts', ...(quick ? [] : [timed])],
  },
});
