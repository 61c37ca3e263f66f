import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { callerOf, pathOf } from '@minijd/http-server';
import { createImportUploadHandler, IMPORTS_PATH, type MediaStore } from '@minijd/media';
import { csvText, ndjsonText } from '@minijd/tables';
import type { GraphQLExecutor } from './executor.ts';
import { signedInPerson } from './signed-in-person.ts';

const EXPORT = /^\/exports\/(?<kind>products|prices|stock)\.(?<type>csv|ndjson)$/;
const ROWS = `query ExportedRows($kind: BulkKind!, $after: String, $sellerId: ID) {
  exportedRows(kind: $kind, after: $after, sellerId: $sellerId, first: 500) { columns rows next } }`;
const documentId = createHash('sha256').update(ROWS).digest('hex');
const TYPES: Record<string, string> = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson' };

interface ExportedRows {
  columns: string[];
  rows: string[][];
  next: string | null;
}

interface BulkFilesOptions {
  execute: GraphQLExecutor;
  store: MediaStore;
  /** Told of failures, after which the client has no whole answer. */
  onError(error: unknown): void;
}

/** Whether a request carries a file to import. */
export const isImportUpload = (request: IncomingMessage): boolean => pathOf(request) === IMPORTS_PATH;

/**
 * Answers `POST /imports` and `GET /exports/<products, prices or stock>.<csv or ndjson>`, which is written page by page
 * as the visitor may read it; false for other paths.
 */
export function createBulkFiles({ execute, store, onError }: BulkFilesOptions) {
  const upload = createImportUploadHandler(store, {
    personOf: async (request) => {
      const person = await signedInPerson(execute, request);
      return person && (person.role === 'SELLER' || person.role === 'ADMIN') ? person.id : undefined;
    },
    onError,
  });
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (isImportUpload(request)) await upload(request, response);
    else {
      const { kind, type } = EXPORT.exec(pathOf(request))?.groups ?? {};
      if (!kind || !type) return false;
      await download(request, response, { kind, type, execute }).catch((error: unknown) => {
        onError(error);
        if (response.headersSent) response.destroy();
        else refuse(response, 503, 'UNAVAILABLE', 'A part of the shop does not answer; try again.');
      });
    }
    return true;
  };
}

async function download(
  request: IncomingMessage,
  response: ServerResponse,
  { kind, type, execute }: { kind: string; type: string; execute: GraphQLExecutor },
): Promise<void> {
  if (request.method !== 'GET') {
    response.setHeader('Allow', 'GET');
    return refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Use GET.');
  }
  const sellerId = URL.parse(request.url ?? '', 'http://shop')?.searchParams.get('seller') ?? null;
  let after: string | null = null;
  do {
    const { address: remoteAddress, secure } = callerOf(request);
    const variables = { kind: kind.toUpperCase(), after, sellerId };
    const operation = { documentId, query: ROWS, operationName: 'ExportedRows', variables };
    const { result } = await execute({ ...operation, headers: request.headers, remoteAddress, secure });
    const code = result.errors?.[0]?.extensions?.code;
    if (code === 'UNAUTHENTICATED') return refuse(response, 401, code, 'Sign in as a seller first.');
    if (code === 'FORBIDDEN') return refuse(response, 403, code, 'Only sellers and administrators may export.');
    if (code === 'BAD_USER_INPUT') return refuse(response, 400, code, 'There is no such shop.');
    const page = (result.data as { exportedRows?: ExportedRows | null } | null | undefined)?.exportedRows;
    if (!page) throw new Error(result.errors?.[0]?.message ?? 'no answer');
    await write(response, textOf(page, { type, first: !response.headersSent }), `${kind}.${type}`);
    after = page.next;
  } while (after !== null && !response.destroyed);
  response.end();
}

function textOf({ columns, rows }: ExportedRows, { type, first }: { type: string; first: boolean }): string {
  if (type === 'ndjson') return ndjsonText(columns, rows);
  return csvText(first ? [columns, ...rows] : rows, { first });
}

async function write(response: ServerResponse, text: string, file: string): Promise<void> {
  if (!response.headersSent) {
    response.writeHead(200, {
      'Content-Type': TYPES[file.split('.')[1]!] ?? 'application/octet-stream',
      'Content-Disposition': `attachment; filename="minijd-${file}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    });
  }
  if (text !== '' && !response.write(text)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify({ code, message }));
}
