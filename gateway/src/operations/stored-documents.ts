import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';

/** An operation as clients send it: a text, a stored document's id, or a hash (APQ). */
export interface ClientOperation {
  query?: string;
  documentId?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  extensions?: Record<string, unknown>;
}

const APQ_PREFIX = 'apq:';
const APQ_BYTES = 16 * 1024 * 1024;

/**
 * Documents by sha256. Stored ones come with the deployment and always resolve; texts that clients register (APQ)
 * are kept while there is room. It is the APQ cache of Apollo Server, whose keys begin with `apq:`.
 */
export class StoredDocuments {
  readonly #registered = new LRUCache<string, string>({
    maxSize: APQ_BYTES,
    sizeCalculation: (text) => text.length + 64,
  });

  constructor(private readonly stored: Readonly<Record<string, string>>) {}

  async get(key: string): Promise<string | undefined> {
    const hash = key.slice(APQ_PREFIX.length);
    return this.#find(hash);
  }

  async set(key: string, text: string): Promise<void> {
    this.#registered.set(key.slice(APQ_PREFIX.length), text);
  }

  async delete(key: string): Promise<boolean> {
    return this.#registered.delete(key.slice(APQ_PREFIX.length));
  }

  /** The text of an operation; registers it when it comes with its hash. Throws as APQ clients expect. */
  textOf(operation: ClientOperation): string {
    const hash = hashOf(operation);
    // graphql-ws wants a query in every message: an empty one is none.
    if (!operation.query) return this.#required(hash);
    if (hash && createHash('sha256').update(operation.query).digest('hex') === hash) {
      this.#registered.set(hash, operation.query);
    }
    return operation.query;
  }

  #find(hash: string): string | undefined {
    return Object.hasOwn(this.stored, hash) ? this.stored[hash] : this.#registered.get(hash);
  }

  #required(hash: string | undefined): string {
    if (!hash) throw new GraphQLError('The request has no query.', { extensions: { code: 'BAD_REQUEST' } });
    const text = this.#find(hash);
    if (text) return text;
    throw new GraphQLError('PersistedQueryNotFound', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
  }
}

/** The sha256 an operation names, whether as `documentId` or the way APQ does. */
function hashOf({ documentId, extensions }: ClientOperation): string | undefined {
  const persisted = extensions?.persistedQuery as { sha256Hash?: unknown } | undefined;
  return documentId?.replace(/^sha256:/, '') ?? (persisted ? String(persisted.sha256Hash) : undefined);
}

/** The same operation with `documentId` spelled as APQ, which Apollo Server understands. */
export function asPersistedQuery(operation: ClientOperation): ClientOperation {
  const { documentId, ...rest } = operation;
  if (!documentId) return operation;
  const persistedQuery = { version: 1, sha256Hash: hashOf(operation) };
  return { ...rest, extensions: { ...rest.extensions, persistedQuery } };
}
