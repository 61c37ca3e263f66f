import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageRenderer } from '../page/page-renderer.ts';
import type { PageAssets, StorefrontBuild } from './build.ts';
import { openStaticFiles } from './static-files.ts';

interface ManifestChunk {
  file: string;
  css?: string[];
  imports?: string[];
}

type Manifest = Record<string, ManifestChunk>;

const CLIENT_ENTRY = 'src/entry-client.tsx';

/** Serves what `vite build` wrote under `directory/dist`. */
export async function openProductionBuild(directory: string): Promise<StorefrontBuild> {
  const client = join(directory, 'dist/client');
  const manifest: Manifest = JSON.parse(await readFile(join(client, '.vite/manifest.json'), 'utf8'));
  const renderer: Promise<PageRenderer> = import(pathToFileURL(join(directory, 'dist/server/entry-server.js')).href);
  const files = await openStaticFiles(client);
  return {
    renderer: () => renderer,
    scripts: [CLIENT_ENTRY].flatMap((source) => manifest[source]?.file ?? []).map(url),
    assets: (sources) => pageAssets(manifest, sources),
    serveFile: async (request, response) => files.serve(request, response),
    close: async () => undefined,
  };
}

const url = (file: string) => `/${file}`;

function pageAssets(manifest: Manifest, sources: readonly string[]): PageAssets {
  const chunks = new Set<ManifestChunk>();
  const collect = (source: string): void => {
    const chunk = manifest[source];
    if (!chunk || chunks.has(chunk)) return;
    chunks.add(chunk);
    chunk.imports?.forEach(collect);
  };
  [CLIENT_ENTRY, ...sources].forEach(collect);
  return {
    styles: [...new Set([...chunks].flatMap(({ css }) => css ?? []))].map(url),
    preloads: [...chunks].map(({ file }) => url(file)),
  };
}
