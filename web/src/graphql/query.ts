import { type Accessor, createEffect, createMemo, createResource, on, onCleanup, untrack } from 'solid-js';
import { isServer } from 'solid-js/web';
import { isOnline } from './connection.ts';
import type { OperationDocument } from './document.ts';
import { createReconciledSignal } from './reconciled-signal.ts';
import { type Failure, failedAt, type OperationResult } from './result.ts';
import { type GraphqlRuntime, useGraphql, type Variables } from './runtime.ts';

export interface QueryOptions {
  /** The first bytes of the page wait for this query: for data that decides the status or is visible first. */
  blocking?: boolean;
  /** Does not start with a cached result: for data that others change, such as carts and orders. */
  fresh?: boolean;
}

/** Reading it suspends until the first result; later results update the data in place. */
export interface Query<Data> {
  (): Data | undefined;
  /** The data if loaded; never suspends. */
  peek: Accessor<Data | undefined>;
  failure: Accessor<Failure | undefined>;
  /** Whether there is a result, data or a failure; suspends like reading it. */
  settled: Accessor<boolean>;
  loading: Accessor<boolean>;
  /** Reloads; shown data stays until the answer. */
  refetch: () => void;
}

/**
 * Runs a query while rendering and keeps following it in the browser. No request is made while `variables` returns
 * undefined, and none is repeated on hydration.
 */
export function createQuery<Data, V extends Variables>(
  document: OperationDocument<Data, V>,
  variables: () => V | undefined,
  options: QueryOptions = {},
): Query<Data> {
  const runtime = useGraphql();
  const request = createMemo(() => toRequest(variables()), undefined, { equals: sameRequest });
  let fetched = isServer;
  const [resource, { mutate, refetch }] = createResource(
    request,
    (current, { refetching }): Promise<OperationResult<Data>> => {
      fetched = true;
      return runtime.fetch(document, current.variables, options.fresh || refetching !== false);
    },
    { deferStream: options.blocking, storage: createReconciledSignal },
  );

  const follow = (current: Request<V>): void => {
    const result = untrack(() => resource.latest);
    if (result?.data === undefined) return;
    if (!fetched && !result.failure) runtime.seed(document, current.variables, result.data);
    const show = (next: OperationResult<Data>) => mutate((shown) => keepingWhatFailed(shown, next));
    onCleanup(runtime.watch(document, current.variables, show));
  };
  const settled = createMemo(() => (resource.state === 'ready' ? request() : undefined));
  createEffect(on(settled, (current) => current && follow(current)));

  const peek = () => (resource.state === 'ready' || resource.state === 'refreshing' ? resource.latest : undefined);
  // Refetching the resource would show its fallback instead of the page: the watch above updates the data.
  const ask = (): void => {
    const current = request();
    if (current && peek()?.data !== undefined) void runtime.fetch(document, current.variables, true);
    else void refetch();
  };
  const retry = (back: boolean) => back && peek()?.failure && ask();
  createEffect(on(isOnline, retry, { defer: true }));
  return Object.assign(() => resource()?.data, {
    peek: () => peek()?.data,
    failure: () => resource()?.failure,
    settled: () => resource() !== undefined,
    loading: () => resource.loading,
    refetch: ask,
  });
}

/** A later failure does not remove shown data. */
function keepingWhatFailed<Data>(
  shown: OperationResult<Data> | undefined,
  next: OperationResult<Data>,
): OperationResult<Data> {
  if (!next.data) return { ...shown, failure: next.failure };
  if (!next.failure || !shown?.data) return next;
  const known = shown.data as Record<string, unknown>;
  const data = Object.fromEntries(
    Object.entries(next.data).map(([name, value]) => [
      name,
      failedAt(next.failure, name) ? (value ?? known[name]) : value,
    ]),
  );
  return { data: data as Data, failure: next.failure };
}

/** A query with its variables: routes declare the one of their page, so that links can preload it. */
export interface PreparedQuery<Data = unknown> {
  fetch: (runtime: GraphqlRuntime) => Promise<OperationResult<Data>>;
}

export function prepareQuery<Data, V extends Variables>(
  document: OperationDocument<Data, V>,
  variables: V,
): PreparedQuery<Data> {
  return { fetch: (runtime) => runtime.fetch(document, variables) };
}

interface Request<V> {
  variables: V;
  key: string;
}

function toRequest<V>(variables: V | undefined): Request<V> | undefined {
  return variables && { variables, key: JSON.stringify(variables) };
}

function sameRequest<V>(one: Request<V> | undefined, other: Request<V> | undefined): boolean {
  return one?.key === other?.key;
}
