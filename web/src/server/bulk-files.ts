import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { callerOf, pathOf } from '@minijd/http-server';
import { createImportUploadHandler, IMPORTS_PATH, type MediaStore } from '@minijd/media';
import { type TablePage, type TableType, tableArchive, tableText } from '@minijd/tables';
import type { GraphQLExecutor } from './executor.ts';
import { signedInPerson } from './signed-in-person.ts';

/** With `.zip` products come with their pictures. */
const EXPORT =
  /^\/exports\/(?:(?<kind>products|prices|stock)\.(?<type>csv|ndjson)|products\.(?<packed>csv|ndjson)\.zip)$/;
const ROWS = `query ExportedRows($kind: BulkKind!, $after: String, $sellerId: ID) {
  exportedRows(kind: $kind, after: $after, sellerId: $sellerId, first: 500) { columns rows next } }`;
const documentId = createHash('sha256').update(ROWS).digest('hex');
const TYPES = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson', zip: 'application/zip' };

type ExportedRows = TablePage & { next: string | null };

/** Why nothing is exported. */
class Refused extends Error {
  override name = 'Refused';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
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
 * Answers `POST /imports` and `GET /exports/<products, prices or stock>.<csv or ndjson>`, also
 * `/exports/products.<csv or ndjson>.zip` with pictures, which are written page by page as the visitor may read them;
 * false for other paths.
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
      const found = EXPORT.exec(pathOf(request))?.groups;
      if (!found) return false;
      const { kind = 'products', type = found.packed } = found;
      const wanted = { kind, type: type as TableType, packed: found.packed !== undefined };
      await download(request, response, wanted).catch((error: unknown) => failed(response, error));
    }
    return true;
  };

  async function download(request: IncomingMessage, response: ServerResponse, wanted: Wanted): Promise<void> {
    const { kind, type, packed } = wanted;
    if (request.method !== 'GET') {
      response.setHeader('Allow', 'GET');
      return refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Use GET.');
    }
    const pages = exportedPages(request, kind, execute);
    // A refusal comes with the first page, before the answer has begun.
    const first = await pages.next();
    const all = afterFirst(first.value, pages);
    const pictureOf = async (key: string) => (await store.get(key))?.bytes;
    const body = packed
      ? tableArchive({ pages: all, type, name: kind, pictureOf })
      : Readable.from(tableText(all, type));
    response.writeHead(200, {
      'Content-Type': TYPES[packed ? 'zip' : type],
      'Content-Disposition': `attachment; filename="minijd-${packed ? `${kind}.zip` : `${kind}.${type}`}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    await pipeline(body, response);
  }

  function failed(response: ServerResponse, error: unknown): void {
    const stoppedByVisitor = (error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (error instanceof Refused) refuse(response, error.status, error.code, error.message);
    else if (!stoppedByVisitor) {
      onError(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 503, 'UNAVAILABLE', 'A part of the shop does not answer; try again.');
    }
  }
}

interface Wanted {
  kind: string;
  type: TableType;
  packed: boolean;
}

async function* exportedPages(
  request: IncomingMessage,
  kind: string,
  execute: GraphQLExecutor,
): AsyncGenerator<ExportedRows, undefined> {
  const sellerId = URL.parse(request.url ?? '', 'http://shop')?.searchParams.get('seller') ?? null;
  let after: string | null = null;
  do {
    const { address: remoteAddress, secure } = callerOf(request);
    const variables = { kind: kind.toUpperCase(), after, sellerId };
    const operation = { documentId, query: ROWS, operationName: 'ExportedRows', variables };
    const { result } = await execute({ ...operation, headers: request.headers, remoteAddress, secure });
    const code = result.errors?.[0]?.extensions?.code;
    if (code === 'UNAUTHENTICATED') throw new Refused(401, code, 'Sign in as a seller first.');
    if (code === 'FORBIDDEN') throw new Refused(403, code, 'Only sellers and administrators may export.');
    if (code === 'BAD_USER_INPUT') throw new Refused(400, code, 'There is no such shop.');
    const page = (result.data as { exportedRows?: ExportedRows | null } | null | undefined)?.exportedRows;
    if (!page) throw new Error(result.errors?.[0]?.message ?? 'no answer');
    yield page;
    after = page.next;
  } while (after !== null);
}

async function* afterFirst(
  first: ExportedRows | undefined,
  others: AsyncIterable<ExportedRows>,
): AsyncGenerator<ExportedRows> {
  if (first) yield first;
  yield* others;
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify({ code, message }));
}
