import solid from 'vite-plugin-solid';
import { defineProject } from 'vitest/config';

export default defineProject({
  plugins: [solid()],
  // Solid's browser build, whose signals react; its server build computes everything once.
  resolve: {
    conditions: ['development', 'browser'],
    alias: { '@0no-co/graphql.web': `${import.meta.dirname}/src/graphql/parser-stub.ts` },
  },
  test: {
    name: 'web',
    // Loading jsdom anew for each file would take longer than the files run.
    isolate: false,
    environment: 'jsdom',
    // What takes milliseconds takes seconds beside other work, as for the other tests.
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    include: ['src/**/*.test.{ts,tsx}', 'codegen/**/*.test.ts'],
    server: { deps: { inline: [/solid-js/, /@solidjs/, /@tanstack/, /@urql/] } },
  },
});
