import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { OperationRefused } from './operation-refused.ts';
import { type ClientOperation, persistedHash, type StoredDocuments } from './stored-documents.ts';

/** What becomes of operations that are not stored: they run, run and are logged, or are refused. */
export const UNKNOWN_OPERATION_MODES = ['open', 'log', 'refuse'] as const;
export type UnknownOperationMode = (typeof UNKNOWN_OPERATION_MODES)[number];

/** `storefront`: from a page of the shop, with its cookies; `other`: from any other client but partners. */
export type ClientKind = 'storefront' | 'other';
export type OperationModes = Readonly<Record<ClientKind, UnknownOperationMode>>;

/** The same operation is logged once in this time. */
const LOGGED_FOR_MS = 60_000;
/** More different ones are not logged in that time: a flood of them must not fill the disk. */
const MOST_LOGGED = 1000;
const LOGGED_TEXT = 2000;

/** Decides about operations that did not come with the deployment; those of partners are another matter. */
export class UnknownOperations {
  readonly #logged = new LRUCache<string, true>({ max: MOST_LOGGED, ttl: LOGGED_FOR_MS });

  constructor(
    private readonly parts: { documents: StoredDocuments; modes: Partial<OperationModes> | undefined; log: Logger },
  ) {}

  /** Throws OperationRefused for an operation that this kind of client may not run. */
  check(operation: ClientOperation, kind: ClientKind, clientName: string): void {
    const mode = this.parts.modes?.[kind] ?? 'open';
    if (mode === 'open' || this.parts.documents.storedOf(operation)) return;
    const hash = hashOf(operation);
    // A request without any operation is answered as such.
    if (hash === undefined) return;
    if (mode === 'refuse') throw notInList();
    this.#note(hash, { operation, kind, clientName });
  }

  #note(
    hash: string,
    { operation, kind, clientName }: { operation: ClientOperation; kind: ClientKind; clientName: string },
  ) {
    if (this.#logged.has(hash)) return;
    if (this.#logged.size >= MOST_LOGGED) {
      this.#logged.purgeStale();
      if (this.#logged.size >= MOST_LOGGED) return;
    }
    this.#logged.set(hash, true);
    const { operationName, query } = operation;
    this.parts.log.warn(
      { hash, kind, clientName, operationName, text: query?.slice(0, LOGGED_TEXT) },
      'an unknown operation was run',
    );
  }
}

function hashOf({ query, documentId, extensions }: ClientOperation): string | undefined {
  if (query) return createHash('sha256').update(query).digest('hex');
  return documentId ?? persistedHash(extensions?.persistedQuery);
}

function notInList(): OperationRefused {
  const message = 'The operation is not one that is stored with the shop.';
  return new OperationRefused(
    [new GraphQLError(message, { extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' } })],
    403,
  );
}
