import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};
const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATED = 'public, max-age=3600';

interface StaticFile {
  body: Buffer;
  brotli: Buffer | undefined;
  type: string;
  etag: string;
  cacheControl: string;
}

/** The built files of the browser, kept in memory: they are few and small. */
export async function openStaticFiles(directory: string) {
  const files = await readFiles(directory);
  return {
    /** True when the path is one of the files and the response is complete. */
    serve(request: IncomingMessage, response: ServerResponse): boolean {
      const file = files.get((request.url ?? '').split('?')[0] ?? '');
      if (!file) return false;
      send(file, request, response);
      return true;
    },
  };
}

function send(file: StaticFile, request: IncomingMessage, response: ServerResponse): void {
  const headers = { 'cache-control': file.cacheControl, etag: file.etag, vary: 'accept-encoding' };
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const brotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? '')) ? file.brotli : undefined;
  const body = brotli ?? file.body;
  response.writeHead(200, {
    ...headers,
    ...(brotli && { 'content-encoding': 'br' }),
    'content-type': file.type,
    'content-length': body.length,
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function readFiles(directory: string): Promise<Map<string, StaticFile>> {
  const names = await readdir(directory, { recursive: true });
  const served = names.filter((name) => TYPES[extname(name)]);
  const compressed = new Set(names.filter((name) => name.endsWith('.br')));
  const entries = served.map(async (name): Promise<[string, StaticFile]> => {
    const body = await readFile(join(directory, name));
    const brotli = compressed.has(`${name}.br`) ? await readFile(join(directory, `${name}.br`)) : undefined;
    return [`/${name.replaceAll('\\', '/')}`, toStaticFile(name, body, brotli)];
  });
  return new Map(await Promise.all(entries));
}

function toStaticFile(name: string, body: Buffer, brotli: Buffer | undefined): StaticFile {
  return {
    body,
    brotli,
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    // Only the bundler's files carry a hash of their content in the name.
    cacheControl: name.startsWith('assets') ? IMMUTABLE : REVALIDATED,
  };
}
