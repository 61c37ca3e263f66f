import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { NOT_IN_FRAMES } from './page-headers.ts';

/** Where the built explorer lies, wherever the process was started. */
const EXPLORER_FOLDER = new URL('../../../dist/explorer/', import.meta.url);

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};
const FILE = /^\/explorer\/([\w-]+\.(?:js|css|ttf))$/;

export function isExplorerPath(path: string): boolean {
  return path === '/explorer' || path.startsWith('/explorer/');
}

/** GraphiQL, built from node_modules by `gateway/explorer/build-explorer.ts`: works without the internet. */
export async function sendExplorer(response: ServerResponse, path: string): Promise<void> {
  const file = path === '/explorer' || path === '/explorer/' ? 'index.html' : FILE.exec(path)?.[1];
  try {
    if (!file) throw new Error('no such file');
    const content = await readFile(new URL(file, EXPLORER_FOLDER));
    response.writeHead(200, {
      'content-type': TYPES[extname(file)],
      'cache-control': 'max-age=3600',
      'x-content-type-options': 'nosniff',
      ...NOT_IN_FRAMES,
    });
    response.end(content);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('The explorer is not here; was it built?\n');
  }
}
