import { createContext, useContext } from 'solid-js';
import type { OperationDocument } from './document.ts';
import type { OperationResult } from './result.ts';

export type Variables = Record<string, unknown>;

export interface WriteOptions {
  /** Sent after earlier sequential writes, in order. */
  inTurn?: boolean;
  /** Retried once there is a network again; only for idempotent operations. */
  untilAnswered?: boolean;
  /** No read waits for it: for what the page does not show. */
  background?: boolean;
}

/** How operations reach the gateway: by HTTP and a socket in the browser, by a function call while rendering. */
export interface GraphqlRuntime {
  /** The cached result if there is one, unless a `fresh` one is wanted. Never rejects. */
  fetch<Data, V extends Variables>(
    document: OperationDocument<Data, V>,
    variables: V,
    fresh?: boolean,
  ): Promise<OperationResult<Data>>;
  mutate<Data, V extends Variables>(
    document: OperationDocument<Data, V>,
    variables: V,
    options?: WriteOptions,
  ): Promise<OperationResult<Data>>;
  /** Refreshes the session if needed, for requests that are not operations. */
  ready(): Promise<void>;
  /** Adds the server's results to the cache, so that hydration repeats no request. */
  seed<Data, V extends Variables>(document: OperationDocument<Data, V>, variables: V, data: Data): void;
  /** Calls back with every newer result until the returned function is called. */
  watch<Data, V extends Variables>(
    document: OperationDocument<Data, V>,
    variables: V,
    onResult: (result: OperationResult<Data>) => void,
  ): () => void;
  subscribe<Data, V extends Variables>(
    document: OperationDocument<Data, V>,
    variables: V,
    onData: (data: Data) => void,
  ): () => void;
}

const RuntimeContext = createContext<GraphqlRuntime>();

export const GraphqlProvider = RuntimeContext.Provider;

export function useGraphql(): GraphqlRuntime {
  const runtime = useContext(RuntimeContext);
  if (!runtime) throw new Error('GraphqlProvider is missing above this component');
  return runtime;
}
