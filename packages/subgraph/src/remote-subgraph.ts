import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import type { Logger } from 'pino';
import { type Dispatcher, Pool } from 'undici';
import { WebSocket } from 'ws';
import { CircuitBreaker } from './circuit-breaker.ts';
import { PublicError } from './errors.ts';
import { mapStream } from './map-stream.ts';
import type { Subgraph } from './start-subgraph.ts';
import type { SubgraphRequest } from './subgraph-calls.ts';
import { ViewerSigner } from './viewer-signer.ts';
import { VIEWER_HEADER } from './viewer-token.ts';

/** Below the servers' keep-alive, so that a socket is never picked at the moment its server closes it. */
const IDLE_SOCKET_MS = 30_000;
const ANSWER_MS = 15_000;
const DEAD_SOCKET = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

type Data = Record<string, unknown>;

/** A subgraph in another process, with the interface of one in this process. */
export class RemoteSubgraph implements Pick<Subgraph, 'name' | 'execute' | 'subscribe' | 'ready'> {
  readonly #pool: Pool;
  readonly #signer: ViewerSigner;
  readonly #breaker = new CircuitBreaker({ failures: 5, pauseMs: 2000 });
  readonly #webSocketUrl: string;
  #client: Client | undefined;

  /** `url` is the address of the process, such as `http://catalog:4002`. */
  constructor(
    readonly name: string,
    url: string,
    private readonly options: { secret: string; log: Logger },
  ) {
    const origin = new URL(url).origin;
    this.#signer = new ViewerSigner(options.secret);
    this.#webSocketUrl = `${origin.replace(/^http/, 'ws')}/graphql`;
    this.#pool = new Pool(origin, {
      connections: 64,
      connect: { timeout: 3000 },
      keepAliveTimeout: IDLE_SOCKET_MS,
      keepAliveMaxTimeout: IDLE_SOCKET_MS,
      headersTimeout: ANSWER_MS,
      bodyTimeout: ANSWER_MS,
    });
  }

  /** The result; when the subgraph does not answer, one with the error code SUBGRAPH_UNAVAILABLE. */
  async execute(request: SubgraphRequest): Promise<ExecutionResult> {
    if (this.#breaker.isOpen) return this.#unavailable();
    try {
      const result = await this.#post(request);
      this.#breaker.succeeded();
      return result;
    } catch (error) {
      this.#breaker.failed();
      this.options.log.warn({ err: error, subgraph: this.name, requestId: request.viewer.requestId }, 'no answer');
      return this.#unavailable();
    }
  }

  /** Events over one socket for all viewers; lost sockets are reopened, 5 times with growing pauses. */
  async subscribe(request: SubgraphRequest): Promise<AsyncIterable<ExecutionResult>> {
    const { query, variables, operationName, viewer } = request;
    const signer = this.#signer;
    // A getter, because a reopened socket sends the operation again and the first token is too old by then.
    const extensions = {
      get viewer() {
        return signer.sign(viewer);
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
      const { statusCode, body } = await this.#pool.request({ path: '/readyz', method: 'GET' });
      await body.dump();
      return statusCode === 200;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.#client?.dispose();
    await this.#pool.close();
  }

  async #post(request: SubgraphRequest): Promise<ExecutionResult> {
    const { viewer, ...operation } = request;
    const options: Dispatcher.RequestOptions = {
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', [VIEWER_HEADER]: this.#signer.sign(viewer) },
      body: JSON.stringify(operation),
    };
    const { body } = await this.#requestTwiceIfDead(options, !/^\s*mutation\b/.test(request.query));
    return (await body.json()) as ExecutionResult;
  }

  /** A kept socket may have died unnoticed; what only reads may be sent again. */
  async #requestTwiceIfDead(options: Dispatcher.RequestOptions, repeatable: boolean): Promise<Dispatcher.ResponseData> {
    try {
      return await this.#pool.request(options);
    } catch (error) {
      if (!repeatable || !DEAD_SOCKET.has((error as { code?: string }).code ?? '')) throw error;
      return this.#pool.request(options);
    }
  }

  #sockets(requestId: string): Client {
    this.#client ??= createClient({
      url: this.#webSocketUrl,
      webSocketImpl: WebSocket,
      connectionParams: () => ({ viewer: this.#signer.sign({ service: 'gateway', locale: 'zh-CN', requestId }) }),
      keepAlive: 10_000,
      lazyCloseTimeout: 5000,
      retryAttempts: 5,
      shouldRetry: () => true,
    });
    return this.#client;
  }

  #unavailable(): ExecutionResult {
    return failure('SUBGRAPH_UNAVAILABLE', `The subgraph ${this.name} does not answer; try again in a moment.`);
  }
}

function failure(code: string, message: string): ExecutionResult {
  return { errors: [new PublicError(message, code)] };
}
