import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { acceptedEncoding, type ContentEncoding } from '@minijd/http-server/accepted';

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
  /** The compressed versions of the build, if any. */
  compressed: Partial<Record<ContentEncoding, Buffer>>;
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
  const encoding = acceptedEncoding(request.headers['accept-encoding']?.toString());
  const compressed = encoding && file.compressed[encoding];
  const body = compressed ?? file.body;
  response.writeHead(200, {
    ...headers,
    ...(compressed && { 'content-encoding': encoding }),
    'content-type': file.type,
    'content-length': body.length,
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function readFiles(directory: string): Promise<Map<string, StaticFile>> {
  const names = await readdir(directory, { recursive: true });
  const served = names.filter((name) => TYPES[extname(name)]);
  const entries = served.map(async (name): Promise<[string, StaticFile]> => {
    const read = (ending: string) =>
      names.includes(`${name}${ending}`) ? readFile(join(directory, `${name}${ending}`)) : undefined;
    const [body, br, gzip] = await Promise.all([readFile(join(directory, name)), read('.br'), read('.gz')]);
    return [`/${name.replaceAll('\\', '/')}`, toStaticFile(name, body, { br, gzip })];
  });
  return new Map(await Promise.all(entries));
}

function toStaticFile(name: string, body: Buffer, compressed: StaticFile['compressed']): StaticFile {
  return {
    body,
    compressed,
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    // Only the bundler's files carry a hash of their content in the name.
    cacheControl: name.startsWith('assets') ? IMMUTABLE : REVALIDATED,
  };
}
