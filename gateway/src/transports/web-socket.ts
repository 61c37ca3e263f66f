import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { callerOf, refuseSocket } from '@minijd/http-server';
import { gateway } from '@minijd/observability';
import { MAX_BODY_BYTES } from '@minijd/subgraph';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { RateLimited } from '../client-limits/client-limits.ts';
import type { NetworkPace } from '../client-limits/network-pace.ts';
import type { OpenConnections } from '../client-limits/open-connections.ts';
import type { Engine } from '../engine.ts';
import type { Exchange } from '../exchange.ts';
import { toOperation } from '../http/client-operation.ts';
import type { Origins } from '../http/origins.ts';
import { requestIdOf } from '../http/request-id.ts';
import type { CredentialLife, EndOfCredentials } from '../identity/credential-life.ts';
import { type Headers, type Identity, IdentityRefused } from '../identity/identity.ts';
import { OperationRefused } from '../operations/operation-refused.ts';
import type { Admitted } from '../operations/prepared-operations.ts';

export interface WebSocketParts {
  engine: Engine;
  credentials: CredentialLife;
  origins: Origins;
  /** Per network. */
  open: OpenConnections;
  refusals: NetworkPace;
  /** Concurrent operations on each. */
  mostOperations: number;
  schema: () => GraphQLSchema;
}

/** What the gateway keeps with a socket; a type, because an interface has no index signature. */
type Kept = { identity?: Identity; unwatch?: () => void; refusals?: number };
type Connection = Context<Record<string, unknown>, Extra & Partial<Kept>>;

interface Call {
  exchange: Exchange;
  admitted: Admitted | OperationRefused;
}

const REASONS: Record<EndOfCredentials, string> = {
  EXPIRED: 'The access token expired; connect again with a new one.',
  REVOKED: 'The session was ended; sign in again.',
};

/** Close code of graphql-ws for credentials that are not accepted. */
const UNAUTHORIZED = 4401;
const TOO_MANY_REQUESTS = 4429;
/** Of operations of one socket, before it is closed. */
const MOST_REFUSALS = 20;
const PROTOCOL_ERRORS = new Set([1002, 1003, 1007, 1008, 1009]);
const DRAIN_MS = 1000;
/** A client that signs out on this socket still gets the answer. */
const LAST_ANSWERS_MS = 250;
/** Replaces a refused operation; its result is the error. */
const REFUSED = parse('{ __typename }');

/** graphql-ws at /graphql: subscriptions, queries and mutations. The socket's credentials are those of all of them. */
export class WebSocketTransport {
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_BODY_BYTES });
  readonly #server: ReturnType<typeof useServer>;

  constructor(private readonly parts: WebSocketParts) {
    this.#server = useServer<Record<string, unknown>, Kept>(
      {
        onConnect: (context) => this.#connect(context),
        onClose: ({ extra }) => (extra as Partial<Kept>).unwatch?.(),
        onSubscribe: (context, _id, payload) => this.#admit(context, payload),
        execute: (args) => this.#execute(args.contextValue as Call),
        subscribe: ({ contextValue }) => this.#subscribe(contextValue as Call),
        isProd: true,
      },
      this.#sockets,
    );
  }

  get size(): number {
    return this.#sockets.clients.size;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // After the upgrade the HTTP server no longer handles the socket's errors: a reset would end the process.
    socket.on('error', () => socket.destroy());
    if (!this.parts.origins.allows(request)) return void refuseSocket(socket, 403);
    const { open, refusals } = this.parts;
    const { address } = callerOf(request);
    if (refusals.isFull(address)) return void socket.destroy();
    const letGo = open.take(address);
    if (!letGo) {
      gateway.limited.inc({ limit: 'sockets' });
      return void refuseSocket(socket, 429);
    }
    socket.once('close', letGo);
    const waitMs = refusals.waitOf(address);
    if (waitMs === 0) this.#open(request, socket, head);
    else setTimeout(() => this.#open(request, socket, head), waitMs).unref();
  }

  #open(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (socket.destroyed) return;
    this.#sockets.handleUpgrade(request, socket, head, (opened) => {
      this.#sockets.emit('connection', opened, request);
      // `ws` closes a socket whose client breaks the protocol; graphql-ws would log that as an error of ours.
      opened.removeAllListeners('error').on('error', () => undefined);
      opened.once('close', (code) => {
        if (isRefusal(code)) void this.parts.refusals.turn(callerOf(request).address);
      });
    });
  }

  /** Closes every socket with 1001 and destroys those whose client does not answer. */
  async close(): Promise<void> {
    const cut = setTimeout(() => {
      for (const socket of this.#sockets.clients) socket.terminate();
    }, DRAIN_MS);
    await this.#server.dispose();
    clearTimeout(cut);
  }

  async #connect({ connectionParams, extra }: Connection): Promise<boolean> {
    const { request, socket } = extra;
    try {
      const { identity } = await this.parts.engine.exchange({
        headers: withParameters(request.headers, connectionParams),
        remoteAddress: callerOf(request).address,
        requestId: requestIdOf(request.headers['x-request-id']),
        ownPage: this.parts.origins.isOwnPage(request),
      });
      // Closed meanwhile: there will be no second close event to stop watching.
      if (socket.readyState !== socket.OPEN) return false;
      extra.identity = identity;
      extra.unwatch = this.parts.credentials.watch(identity, (why) => {
        setTimeout(() => socket.close(UNAUTHORIZED, why), LAST_ANSWERS_MS);
      });
      return true;
    } catch (error) {
      if (error instanceof RateLimited) socket.close(TOO_MANY_REQUESTS, error.code);
      else socket.close(UNAUTHORIZED, error instanceof IdentityRefused ? error.code : 'INTERNAL_SERVER_ERROR');
      return false;
    }
  }

  /** What graphql-ws executes; errors are sent to the client for this operation alone. */
  async #admit(
    { extra, subscriptions }: Connection,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      const { mostOperations } = this.parts;
      if (mostOperations > 0 && Object.keys(subscriptions).length > mostOperations)
        throw refused('RATE_LIMITED', `A socket runs ${mostOperations} operations at once.`);
      const identity = this.#lasting(extra.identity);
      const exchange = await this.parts.engine.another(identity);
      const admitted = await this.parts.engine.admit(toOperation({ ...payload }), exchange);
      // Admission may have taken a while: checks again whether the session is still valid.
      this.#lasting(identity);
      const contextValue: Call = { exchange, admitted };
      const schema = this.parts.schema();
      if (admitted instanceof OperationRefused) return { schema, document: REFUSED, contextValue };
      const { operation, operationName } = admitted;
      return { schema, document: operation.document, operationName, contextValue };
    } catch (error) {
      if (codeOf(error) === 'RATE_LIMITED') this.#countRefusal(extra);
      if (error instanceof GraphQLError) return [error];
      return [refused(error instanceof RateLimited ? error.code : 'BAD_REQUEST', (error as Error).message)];
    }
  }

  /** A client that goes on regardless loses its socket, and is not read any more. */
  #countRefusal(extra: Connection['extra']): void {
    extra.refusals = (extra.refusals ?? 0) + 1;
    if (extra.refusals !== MOST_REFUSALS) return;
    extra.socket.removeAllListeners('message');
    extra.socket.close(TOO_MANY_REQUESTS, 'RATE_LIMITED');
  }

  /** A socket may outlive the token it was opened with. */
  #lasting(identity: Identity | undefined): Identity {
    if (!identity) throw refused('UNAUTHENTICATED', 'The connection has no identity.');
    const end = this.parts.credentials.endOf(identity);
    if (end) throw refused('UNAUTHENTICATED', REASONS[end]);
    return identity;
  }

  async #execute({ exchange, admitted }: Call): Promise<ExecutionResult> {
    const result = await this.parts.engine.run(exchange, admitted);
    const { guestToken } = this.parts.engine.outcome(exchange, false);
    // A socket cannot set cookies; the client keeps the token and sends it as x-guest-token.
    return guestToken ? { ...result, extensions: { ...result.extensions, guestToken } } : result;
  }

  #subscribe({ exchange, admitted }: Call): Promise<AsyncIterable<ExecutionResult>> {
    return this.parts.engine.stream(exchange, admitted);
  }
}

/** Browsers cannot set headers on a socket: `connectionParams` stand in for them. */
function withParameters(headers: Headers, parameters: Record<string, unknown> | undefined): Headers {
  const given = Object.entries(parameters ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name.toLowerCase(), value] as const] : [],
  );
  const { authorization, 'x-guest-token': guest, 'accept-language': language } = Object.fromEntries(given);
  return {
    ...headers,
    ...(authorization && { authorization }),
    ...(guest && { 'x-guest-token': guest }),
    ...(language && { 'accept-language': language }),
  };
}

/** Frames that are too large or break a protocol, and clients that are not let in. */
function isRefusal(closeCode: number): boolean {
  return PROTOCOL_ERRORS.has(closeCode) || closeCode >= 4400;
}

function codeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.extensions.code : (error as { code?: unknown }).code;
}

function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
