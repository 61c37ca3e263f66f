import { GraphQLError } from 'graphql';
import { OperationRefused } from '../operations/operation-refused.ts';
import { sha256 } from '../operations/sha256.ts';
import { type ClientOperation, persistedHash } from '../operations/stored-documents.ts';
import type { RunOperation } from './operation-usage.ts';
import type { SentKey } from './partner-credentials.ts';
import { type PartnerKey, type Partners, PartnersUnavailable, type RegisteredOperation } from './partners.ts';

/** Longer than any id that can be registered. */
const LONGEST_ID = 140;

type Found = Pick<RunOperation, 'key' | 'operation'>;

/** What partners may run: what they registered, by its id or by its very text, within the scopes of the key. */
export class RegisteredOperations {
  constructor(private readonly partners: Partners) {}

  /** The operation that a key may run; throws OperationRefused. */
  async find({ sent: sentKey }: { sent: SentKey }, sent: ClientOperation): Promise<Found> {
    const key = await this.#ask(() => this.partners.keyOf(sentKey));
    // A socket may outlive the key it was opened with.
    if (!key) throw refused('UNAUTHENTICATED', 'The API key is no longer valid.', 401);
    const registered = await this.#registered(key, sent);
    const missing = registered.requires.find((one) => !one.split('|').some((scope) => key.scopes.includes(scope)));
    if (missing) {
      const message = `This key may not run ${registered.name}: it lacks the scope ${missing.replaceAll('|', ' or ')}.`;
      throw refused('FORBIDDEN', message, 403);
    }
    return { key, operation: registered };
  }

  async #registered(key: PartnerKey, { query, documentId, extensions }: ClientOperation): Promise<RegisteredOperation> {
    const id = documentId ?? persistedHash(extensions?.persistedQuery);
    const hash = query ? sha256(query) : undefined;
    const asked = id ?? hash;
    if (asked === undefined) throw refused('BAD_REQUEST', 'The request has no operation.');
    const operation =
      asked.length <= LONGEST_ID ? await this.#ask(() => this.partners.operation(key, asked)) : undefined;
    // With an id, the text has to be the registered one, too.
    if (!operation || (query && query !== operation.text)) throw notInList();
    return operation;
  }

  async #ask<Value>(question: () => Promise<Value>): Promise<Value> {
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof PartnersUnavailable)) throw error;
      throw refused(
        'SUBGRAPH_UNAVAILABLE',
        'Keys and operations of partners cannot be read now; try again in a moment.',
        503,
      );
    }
  }
}

function notInList(): OperationRefused {
  return refused('PERSISTED_QUERY_NOT_IN_LIST', 'The operation is not one that this partner registered.', 403);
}

function refused(code: string, message: string, status = 400): OperationRefused {
  return new OperationRefused([new GraphQLError(message, { extensions: { code } })], status);
}
