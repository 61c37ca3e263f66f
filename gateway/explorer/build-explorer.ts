import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SOURCES = new URL('./', import.meta.url);
const OUTPUT = new URL('../../dist/explorer/', import.meta.url);

/** Bundles GraphiQL, its editor and its workers from node_modules into `dist/explorer`, beside the servers, about 3 s. */
export async function buildExplorer(): Promise<void> {
  await build({
    entryPoints: {
      explorer: fileURLToPath(new URL('explorer.js', SOURCES)),
      'json-worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql-worker': 'monaco-graphql/esm/graphql.worker.js',
      'editor-worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    },
    outdir: fileURLToPath(OUTPUT),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.ttf': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  await copyFile(new URL('index.html', SOURCES), new URL('index.html', OUTPUT));
}
