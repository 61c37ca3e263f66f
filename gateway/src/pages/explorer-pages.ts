import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { callerOf } from '@minijd/http-server';
import { endCompressed } from '@minijd/http-server/compressed';

/**
 * What a browser gets at /graphql. `sandbox`: Apollo Sandbox, whose frame is loaded from the internet; `bundled`:
 * GraphiQL at /explorer, served by this server alone; `none`: neither it nor /explorer.
 */
export const EXPLORER_CHOICES = ['sandbox', 'bundled', 'none'] as const;
export type ExplorerChoice = (typeof EXPLORER_CHOICES)[number];

/** Where the built explorers are, whatever the working directory. */
const FOLDER = new URL('../../../dist/explorer/', import.meta.url);

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};
const FILE = /^\/explorer\/([\w-]+\.(?:js|css|ttf))$/;

/** Only scripts of this server run on its origin. */
const SCRIPTS_OF_OURS =
  "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function isExplorerPath(path: string): boolean {
  return path === '/explorer' || path.startsWith('/explorer/');
}

/** The explorers, built from node_modules by `gateway/explorer/build-explorer.ts`. */
export class ExplorerPages {
  constructor(private readonly choice: ExplorerChoice) {}

  /** What a browser gets at /graphql; false when that is nothing. */
  async sendAtEndpoint(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (this.choice === 'none') return false;
    if (this.choice === 'bundled')
      response.writeHead(302, { location: '/explorer', 'cache-control': 'no-cache' }).end();
    else await sendFile(response, 'sandbox.html', sandboxPolicy(request));
    return true;
  }

  /** GraphiQL and the files of both. */
  async send(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (this.choice === 'none') return notThere(response, 'There is no explorer here.\n');
    const page = path === '/explorer' || path === '/explorer/';
    await sendFile(response, page ? 'index.html' : FILE.exec(path)?.[1], graphiqlPolicy(request));
  }
}

async function sendFile(response: ServerResponse, file: string | undefined, policy: string): Promise<void> {
  try {
    if (!file) throw new Error('no such file');
    const content = await readFile(new URL(file, FOLDER));
    const headers = {
      'content-type': TYPES[extname(file)] ?? '',
      'cache-control': extname(file) === '.html' ? 'no-cache' : 'max-age=3600',
      'content-security-policy': policy,
      // A page that opened this one must not access it.
      'cross-origin-opener-policy': 'same-origin',
    };
    response.setHeaders(new Map(Object.entries(headers)));
    await endCompressed(response, content);
  } catch {
    notThere(response, 'The explorer is not here; was it built?\n');
  }
}

function notThere(response: ServerResponse, reason: string): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(reason);
}

/** Its editor makes style elements and runs workers of this server. */
function graphiqlPolicy(request: IncomingMessage): string {
  const styles = "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";
  return `${SCRIPTS_OF_OURS}; ${styles}; worker-src 'self' blob:; connect-src 'self' ${socketsOf(request)}`;
}

/** Sandbox's frame belongs to Apollo and may only ask this page to call the endpoint. */
function sandboxPolicy(request: IncomingMessage): string {
  const { secure, host = '' } = callerOf(request);
  const endpoint = /^[\w.:[\]-]+$/.test(host) ? `${secure ? 'https' : 'http'}://${host}/graphql` : "'none'";
  return `${SCRIPTS_OF_OURS}; style-src 'self'; frame-src https://sandbox.embed.apollographql.com; connect-src ${endpoint}`;
}

/** Older browsers do not count them as 'self'. */
function socketsOf(request: IncomingMessage): string {
  const { secure, host = '' } = callerOf(request);
  return /^[\w.:[\]-]+$/.test(host) ? `${secure ? 'wss' : 'ws'}://${host}` : '';
}
