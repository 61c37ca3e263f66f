import { calls, currentTraceparent } from '@minijd/observability';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import type { Logger } from 'pino';
import { Pool } from 'undici';
import { WebSocket } from 'ws';
import { PublicError, subgraphUnavailable } from '../refusal/errors.ts';
import type { Subgraph } from '../serving/start-subgraph.ts';
import { type CallLimits, CHANGE_LIMIT_MS, READ_LIMIT_MS } from '../settings/service-settings.ts';
import { mapStream } from '../streams/map-stream.ts';
import { ViewerSigner } from '../viewer/viewer-signer.ts';
import { REQUEST_ID_HEADER, signViewer, VIEWER_HEADER, type ViewerAudience } from '../viewer/viewer-token.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { type Post, postOperation, TooSlow } from './post-operation.ts';
import type { SubgraphRequest } from './subgraph-calls.ts';

/** Below the servers' keep-alive, so that no socket is used at the moment its server closes it. */
const IDLE_SOCKET_MS = 30_000;
const READY_MS = 2000;
const MOST_SOCKETS = 64;
/**
 * Including those that wait for a socket: more than the load needs, and few enough to keep in memory while the subgraph
 * hangs.
 */
const MOST_IN_FLIGHT = 1000;
const FAILURES = 5;
/** Two consecutive timeouts are enough: each kept a request waiting. */
const TIMEOUT_WEIGHT = 3;
const DEAD_SOCKET = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

type Data = Record<string, unknown>;

export interface RemoteSubgraphOptions {
  secret: string;
  log: Logger;
  /** The gateway's settings by default. */
  limits?: CallLimits;
}

/** A subgraph in another process, with the interface of one in this process. */
export class RemoteSubgraph implements Pick<Subgraph, 'name' | 'execute' | 'subscribe' | 'ready'> {
  readonly #pool: Pool;
  readonly #audience: ViewerAudience;
  readonly #signer: ViewerSigner;
  readonly #breaker = new CircuitBreaker({ failures: FAILURES, pauseMs: 500, isBack: () => this.ready() });
  readonly #limits: CallLimits;
  readonly #unread: () => void;
  #inFlight = 0;
  readonly #webSocketUrl: string;
  #client: Client | undefined;

  /** `url` is the address of the process, such as `http://catalog:4002`. */
  constructor(
    readonly name: string,
    url: string,
    private readonly options: RemoteSubgraphOptions,
  ) {
    const origin = new URL(url).origin;
    const labels = { subgraph: name };
    this.#unread = calls.breaker.from(() => [{ labels, value: this.#breaker.isOpen ? 1 : 0 }]);
    this.#limits = options.limits ?? { readMs: READ_LIMIT_MS, changeMs: CHANGE_LIMIT_MS };
    this.#audience = { secret: options.secret, audience: name };
    this.#signer = new ViewerSigner(this.#audience);
    this.#webSocketUrl = `${origin.replace(/^http/, 'ws')}/graphql`;
    this.#pool = new Pool(origin, {
      connections: MOST_SOCKETS,
      connect: { timeout: this.#limits.readMs },
      keepAliveTimeout: IDLE_SOCKET_MS,
      keepAliveMaxTimeout: IDLE_SOCKET_MS,
      // The limit below covers the whole call.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** The result; without one in time, an error with the code SUBGRAPH_UNAVAILABLE. */
  async execute(request: SubgraphRequest): Promise<ExecutionResult> {
    if (this.#inFlight >= MOST_IN_FLIGHT || !this.#breaker.admits()) return unavailable();
    this.#inFlight += 1;
    try {
      const result = await this.#post(request);
      this.#breaker.succeeded();
      return result;
    } catch (error) {
      this.#breaker.failed(error instanceof TooSlow ? TIMEOUT_WEIGHT : 1);
      const about = { err: error, subgraph: this.name, requestId: request.viewer.requestId };
      this.options.log.warn({ ...about, leftAlone: this.#breaker.isOpen }, 'no answer');
      return unavailable();
    } finally {
      this.#inFlight -= 1;
    }
  }

  /** Events over one socket for all viewers; lost sockets are reopened, 5 times with growing pauses. */
  async subscribe(request: SubgraphRequest): Promise<AsyncIterable<ExecutionResult>> {
    const { query, variables, operationName, viewer } = request;
    const audience = this.#audience;
    // A getter, because a reopened socket sends the operation again and the first token is too old by then.
    const extensions = {
      get viewer() {
        return signViewer(viewer, audience);
      },
    };
    const events = this.#sockets(viewer.requestId).iterate<Data, Data>({
      query,
      variables,
      operationName,
      extensions,
    });
    return mapStream<FormattedExecutionResult<Data, Data>, ExecutionResult>(
      events,
      (event) => event as ExecutionResult,
      () => failure('SUBSCRIPTION_UPSTREAM_LOST', `The subgraph ${this.name} ended the subscription.`),
    );
  }

  async ready(): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(READY_MS);
      const { statusCode, body } = await this.#pool.request({ path: '/readyz', method: 'GET', signal });
      await body.dump();
      if (statusCode === 200) this.#breaker.mayTry();
      return statusCode === 200;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    this.#unread();
    this.#breaker.stop();
    await this.#client?.dispose();
    await this.#pool.close();
  }

  #limitOf({ query, unhurried }: SubgraphRequest): number {
    return unhurried || isMutation(query) ? this.#limits.changeMs : this.#limits.readMs;
  }

  #post(request: SubgraphRequest): Promise<ExecutionResult> {
    const { viewer, unhurried: _unhurried, ...operation } = request;
    const traceparent = currentTraceparent();
    const post = {
      headers: {
        ...{ 'content-type': 'application/json', [VIEWER_HEADER]: this.#signer.sign(viewer) },
        [REQUEST_ID_HEADER]: viewer.requestId,
        ...(traceparent && { traceparent }),
      },
      body: JSON.stringify(operation),
      limitMs: this.#limitOf(request),
    };
    return isMutation(request.query) ? postOperation(this.#pool, post) : this.#postTwiceIfDead(post);
  }

  /** A connection that was kept open may have been closed unnoticed; a query may be sent again. */
  async #postTwiceIfDead(post: Post): Promise<ExecutionResult> {
    const began = performance.now();
    try {
      return await postOperation(this.#pool, post);
    } catch (error) {
      if (!DEAD_SOCKET.has((error as { code?: string }).code ?? '')) throw error;
      calls.retries.inc({ subgraph: this.name });
      return postOperation(this.#pool, { ...post, limitMs: post.limitMs - (performance.now() - began) });
    }
  }

  #sockets(requestId: string): Client {
    this.#client ??= createClient({
      url: this.#webSocketUrl,
      webSocketImpl: WebSocket,
      connectionParams: () => ({
        viewer: signViewer({ service: 'gateway', locale: 'zh-CN', requestId }, this.#audience),
      }),
      keepAlive: 10_000,
      lazyCloseTimeout: 5000,
      retryAttempts: 5,
      shouldRetry: () => true,
    });
    return this.#client;
  }
}

function isMutation(query: string): boolean {
  return /^\s*mutation\b/.test(query);
}

function unavailable(): ExecutionResult {
  return { errors: [subgraphUnavailable()] };
}

function failure(code: string, message: string): ExecutionResult {
  return { errors: [new PublicError(message, code)] };
}
