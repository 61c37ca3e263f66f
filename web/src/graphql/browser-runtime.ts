import {
  type CombinedError,
  cacheExchange,
  createClient,
  createRequest,
  type RequestPolicy,
  subscriptionExchange,
  type TypedDocumentNode,
} from '@urql/core';
import type { OperationDocument } from './document.ts';
import { type GatewayRequest, sendOverHttp } from './http-transport.ts';
import { createLiveSocket } from './live-socket.ts';
import { persistedQuery } from './persisted-query.ts';
import { failureOf, type GraphqlResponse, type OperationResult } from './result.ts';
import type { GraphqlRuntime, Variables } from './runtime.ts';
import type { SessionRenewal } from './session-renewal.ts';
import { createWrites, wasUnanswered } from './writes.ts';

/** A result younger than this is reused without a request. */
const FRESH_MS = 30_000;
/** When a page reads again that was loaded before writes of the page before it were answered: they may be on their way. */
const READ_AGAIN_MS = [1_000, 3_000, 8_000];

/** Queries and mutations by HTTP through urql's cache, live events by one socket. */
export function createBrowserRuntime(url: string, session: SessionRenewal): GraphqlRuntime {
  const seeds = new Map<number, unknown>();
  const arrivals = new Map<number, number>();
  const isFresh = (key: number) => Date.now() - (arrivals.get(key) ?? 0) < FRESH_MS;

  const outdated = wasUnanswered();
  const loadedAt = performance.now();
  const readAgain = (request: ReturnType<typeof createRequest>): (() => void) => {
    if (!outdated) return () => undefined;
    const passed = performance.now() - loadedAt;
    const left = READ_AGAIN_MS.map((ms) => ms - passed).filter((ms) => ms > 0);
    const timers = left.map((ms) =>
      setTimeout(() => void client.executeQuery(request, { requestPolicy: 'network-only' }).toPromise(), ms),
    );
    return () => timers.forEach(clearTimeout);
  };
  const writes = createWrites();
  const underWay = new Map<number, Promise<GraphqlResponse>>();
  const answer: SendOperation = async ({ key, kind, ...operation }) => {
    const seed = seeds.get(key);
    seeds.delete(key);
    if (seed !== undefined) return { data: seed };
    const cacheable = kind === 'query' && !session.signedIn();
    if (kind === 'query') await writes.settled();
    const response = await sendOverHttp(url, { ...operation, cacheable, outlivesPage: kind === 'mutation' }, session);
    // Results with errors are shown, but requested again next time.
    if (kind === 'query' && !response.errors) arrivals.set(key, Date.now());
    return response;
  };
  const send: SendOperation = (operation) => {
    const answered = answer(operation);
    underWay.set(operation.key, answered);
    void answered.then(() => underWay.get(operation.key) === answered && underWay.delete(operation.key));
    return answered;
  };
  const turns = new Map<number, Promise<unknown>>();
  /**
   * A pending answer may be older than the event that causes this reload: one more request follows it, shared by all
   * callers meanwhile, so that none overtakes another.
   */
  const inTurn = <Result>(key: number, ask: () => Promise<Result>): Promise<Result> => {
    const before = turns.get(key) as Promise<Result> | undefined;
    if (before !== undefined) return before;
    const turn = (underWay.get(key) ?? Promise.resolve()).then(() => {
      turns.delete(key);
      return ask();
    });
    turns.set(key, turn);
    return turn;
  };
  const client = createClient({ url, exchanges: [cacheExchange, gatewayExchange(send)] });

  return {
    fetch(document, variables, fresh = false) {
      const request = toRequest(document, variables);
      const ask = async (requestPolicy: RequestPolicy) =>
        toResult(await client.executeQuery(request, { requestPolicy }).toPromise());
      return fresh ? inTurn(request.key, () => ask('network-only')) : ask('cache-first');
    },
    mutate(document, variables, options) {
      const send = async () => toResult(await client.executeMutation(toRequest(document, variables)).toPromise());
      return writes.send(send, options);
    },
    ready: session.ready,
    seed(document, variables, data) {
      if (outdated) return;
      const { key } = toRequest(document, variables);
      seeds.set(key, data);
      arrivals.set(key, Date.now());
    },
    watch(document, variables, onResult) {
      const request = toRequest(document, variables);
      const requestPolicy = isFresh(request.key) ? 'cache-first' : 'cache-and-network';
      const results = client.executeQuery(request, { requestPolicy });
      const { unsubscribe } = results.subscribe((result) => void (result.stale || onResult(toResult(result))));
      const stopReading = readAgain(request);
      return () => {
        stopReading();
        unsubscribe();
      };
    },
    subscribe: createLiveSocket(url, session).listen,
  };
}

type SendOperation = (
  operation: Omit<GatewayRequest, 'cacheable'> & { key: number; kind: string },
) => Promise<GraphqlResponse>;

/** The end of urql's pipeline: passes each operation to `send` and aborts it when nobody waits for it any more. */
function gatewayExchange(send: SendOperation) {
  return subscriptionExchange({
    enableAllOperations: true,
    forwardSubscription: ({ operationName, variables = {}, extensions }, { key, kind }) => ({
      subscribe(observer) {
        const controller = new AbortController();
        const documentId: string = extensions?.persistedQuery.sha256Hash;
        const operation = { key, kind, documentId, operationName, variables, signal: controller.signal };
        void send(operation).then(({ data, errors }) => {
          if (controller.signal.aborted) return;
          observer.next({ data: isObject(data) ? data : null, ...(errors && { errors: [...errors] }) });
          observer.complete();
        });
        return { unsubscribe: () => controller.abort() };
      },
    }),
  });
}

const isObject = (value: unknown): value is Variables => typeof value === 'object' && value !== null;

function toRequest<Data, V extends Variables>(document: OperationDocument<Data, V>, variables: V) {
  return createRequest<Data, V>(stubDocument(document), variables, persistedQuery(document.id));
}

/** urql requires a parsed document: this one only has the name of the operation, since the gateway has the text. */
function stubDocument<Data, V extends Variables>({ id, kind, name }: OperationDocument<Data, V>) {
  const definition = { kind: 'OperationDefinition', operation: kind, name: { kind: 'Name', value: name } };
  // The types require selections, which nothing reads here.
  return { kind: 'Document', documentId: id, definitions: [definition] } as unknown as TypedDocumentNode<Data, V>;
}

function toResult<Data>({ data, error }: { data?: Data; error?: CombinedError | undefined }): OperationResult<Data> {
  return { data: data ?? undefined, failure: error && failureOf({ errors: error.graphQLErrors }) };
}
