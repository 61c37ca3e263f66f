import type { ApolloServer } from '@apollo/server';
import type { ExecutionResult, OperationTypeNode } from 'graphql';
import { Exchange, type GatewayContext } from './exchange.ts';
import { COOKIES, setCookie } from './identity/cookies.ts';
import { GUEST_COOKIE_SECONDS, type GuestTokens } from './identity/guest-token.ts';
import type { Credentials, Identities } from './identity/identity.ts';
import { asGraphQLError } from './operations/format-errors.ts';
import { operationKind, parseOperation } from './operations/parse-operation.ts';
import { asPersistedQuery, type ClientOperation, type StoredDocuments } from './operations/stored-documents.ts';
import type { Subscriptions } from './subscriptions/subscriptions.ts';
import type { StreamKind } from './transports/http-stream.ts';

export interface EngineParts {
  apollo: ApolloServer<GatewayContext>;
  subscriptions: Subscriptions;
  identities: Identities;
  guests: GuestTokens;
  documents: StoredDocuments;
}

/** What goes back beside a result. */
export interface Outcome {
  setCookies: string[];
  /** Of somebody who just became a guest. */
  guestToken?: string;
  /** The access token was no longer valid, and nothing in the answer renews or ends the session. */
  sessionExpired: boolean;
}

/** What every transport needs: from credentials to an exchange, and from an operation to results. */
export class Engine {
  constructor(private readonly parts: EngineParts) {}

  /** Throws IdentityRefused. */
  async exchange(credentials: Credentials): Promise<Exchange> {
    return new Exchange(await this.parts.identities.of(credentials));
  }

  /** One result, for queries and mutations. */
  async execute(exchange: Exchange, operation: ClientOperation): Promise<ExecutionResult> {
    const { body } = await this.parts.apollo.executeOperation(asPersistedQuery(operation), {
      contextValue: { exchange },
    });
    if (body.kind !== 'single') throw new Error('the gateway never delivers incrementally');
    const { errors, ...result } = body.singleResult;
    return errors ? { ...result, errors: errors.map(asGraphQLError) } : result;
  }

  subscribe(
    exchange: Exchange,
    operation: ClientOperation,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    return this.parts.subscriptions.subscribe(exchange, operation);
  }

  /** Whether an operation can be answered as a stream: subscriptions always, all others only as server-sent events. */
  canStream(operation: ClientOperation, stream: StreamKind, method: string | undefined): boolean {
    const kind = this.#kindOf(operation);
    if (kind === 'subscription') return true;
    // A GET, which any page can cause, must change nothing: the pipeline of single results refuses it.
    return stream === 'sse' && (method !== 'GET' || kind === 'query');
  }

  /** Undefined for what is no operation at all: the pipeline of single results reports it. */
  #kindOf(operation: ClientOperation): OperationTypeNode | undefined {
    try {
      const text = this.parts.documents.textOf(operation);
      return operationKind(parseOperation(text), operation.operationName);
    } catch {
      return undefined;
    }
  }

  /** The results of any operation as a stream. */
  async stream(exchange: Exchange, operation: ClientOperation): Promise<AsyncIterable<ExecutionResult>> {
    const answer =
      this.#kindOf(operation) === 'subscription'
        ? await this.subscribe(exchange, operation)
        : await this.execute(exchange, operation);
    return Symbol.asyncIterator in answer ? answer : once(answer);
  }

  outcome(exchange: Exchange, secure: boolean): Outcome {
    const { guestId } = exchange.viewer;
    const becameGuest = guestId !== undefined && guestId !== exchange.identity.viewer.guestId;
    const guestToken = becameGuest ? this.parts.guests.issue(guestId) : undefined;
    const cookies = [...exchange.cookies];
    if (guestToken) cookies.push({ name: COOKIES.guest, value: guestToken, maxAge: GUEST_COOKIE_SECONDS });
    const refreshed = exchange.cookies.some(({ name }) => name === COOKIES.access);
    return {
      setCookies: cookies.map((cookie) => setCookie(cookie, secure)),
      guestToken,
      sessionExpired: exchange.identity.sessionExpired && !refreshed,
    };
  }
}

async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}
