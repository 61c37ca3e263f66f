import type { Topics } from '@minijd/events';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { OperationRefused } from './operation-refused.ts';
import { sha256 } from './sha256.ts';

/** An operation as clients send it: a text, a stored document's id, or a hash (APQ). */
export interface ClientOperation {
  query?: string;
  documentId?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  extensions?: Record<string, unknown>;
}

/** A document that came with the deployment. */
export interface StoredOperation {
  operationId: string;
  operationName: string;
}

/** Two thousand ordinary queries. */
const APQ_BYTES = 4 * 1024 * 1024;
/** Clients register a text again when it is gone. */
const SHARED_SECONDS = 24 * 3600;
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Documents by sha256. Stored ones come with the deployment and always resolve; texts that clients register (APQ)
 * are kept while there is room, and with Redis for all gateways, for a day.
 */
export class StoredDocuments {
  readonly #registered = new LRUCache<string, string>({
    maxSize: APQ_BYTES,
    sizeCalculation: (text) => 2 * text.length + 200,
  });
  readonly #byText: ReadonlyMap<string, StoredOperation>;

  /** `shared` is what all gateways have in common. */
  constructor(
    private readonly stored: Readonly<Record<string, string>>,
    private readonly shared?: Pick<Topics, 'keep' | 'kept'>,
  ) {
    this.#byText = new Map(
      Object.entries(stored).map(([operationId, text]) => [text, { operationId, operationName: nameOf(text) }]),
    );
  }

  get texts(): string[] {
    return [...this.#byText.keys()];
  }

  /** Whether a text came with the deployment. */
  isStored(text: string): boolean {
    return this.#byText.has(text);
  }

  /** Which of the documents that came with the deployment was sent, if any. */
  storedOf({ query, documentId, extensions }: ClientOperation): StoredOperation | undefined {
    const hash = plainHash(documentId) ?? persistedHash(extensions?.persistedQuery);
    const text = query || (hash !== undefined && Object.hasOwn(this.stored, hash) ? this.stored[hash] : undefined);
    return text === undefined ? undefined : this.#byText.get(text);
  }

  /** The text of an operation. Throws OperationRefused as APQ clients expect. */
  async textOf({ query, documentId, extensions }: ClientOperation): Promise<string> {
    const hash = plainHash(documentId) ?? persistedHash(extensions?.persistedQuery);
    // graphql-ws requires a query in every message: an empty one counts as absent.
    if (!query) return this.#required(hash);
    if (hash && sha256(query) !== hash) throw refused('BAD_REQUEST', 'provided sha does not match query');
    return query;
  }

  /** Keeps the text of an operation that was admitted when it came with its hash. */
  register({ query, extensions }: ClientOperation): void {
    if (!query || !extensions?.persistedQuery) return;
    const hash = sha256(query);
    if (this.#registered.has(hash)) return;
    this.#registered.set(hash, query);
    void this.shared?.keep(sharedKey(hash), query, SHARED_SECONDS);
  }

  async #required(hash: string | undefined): Promise<string> {
    if (!hash) throw refused('BAD_REQUEST', 'The request has no query.');
    const text = Object.hasOwn(this.stored, hash) ? this.stored[hash] : this.#registered.get(hash);
    const found = text ?? (await this.#ofOthers(hash));
    if (found) return found;
    throw refused('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', 200);
  }

  /** A text that was registered at another gateway. */
  async #ofOthers(hash: string): Promise<string | undefined> {
    const text = SHA256.test(hash) ? await this.shared?.kept(sharedKey(hash)) : undefined;
    if (text === undefined || sha256(text) !== hash) return undefined;
    this.#registered.set(hash, text);
    return text;
  }
}

const sharedKey = (hash: string) => `operation:${hash}`;

/** Of the extension of APQ clients; throws OperationRefused. */
export function persistedHash(extension: unknown): string | undefined {
  if (extension === undefined || extension === null) return undefined;
  const { version, sha256Hash } = extension as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1) throw refused('BAD_REQUEST', 'Unsupported persisted query version');
  if (typeof sha256Hash !== 'string') throw refused('BAD_REQUEST', 'sha256Hash is not a string.');
  return sha256Hash;
}

const plainHash = (documentId: string | undefined) => documentId?.replace(/^sha256:/, '');

const nameOf = (text: string) => /^\w+ (\w+)/.exec(text)?.[1] ?? '';

function refused(code: string, message: string, status = 400): OperationRefused {
  return new OperationRefused([new GraphQLError(message, { extensions: { code } })], status);
}
