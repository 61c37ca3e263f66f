import { createEffect, createMemo, on, onCleanup } from 'solid-js';
import { isServer } from 'solid-js/web';
import type { OperationDocument } from './document.ts';
import { useGraphql, type Variables } from './runtime.ts';

export type SubscriptionHandler<Data> = (data: Data) => void;

/**
 * Subscribes in the browser until the owner is disposed, while `variables` returns some; reconnects when the connection
 * is lost.
 */
export function createSubscription<Data, V extends Variables>(
  document: OperationDocument<Data, V>,
  variables: () => V | undefined,
  handler: SubscriptionHandler<Data>,
): void {
  if (isServer) return;
  const runtime = useGraphql();
  const key = createMemo(() => JSON.stringify(variables()));
  createEffect(
    on(key, () => {
      const current = variables();
      if (current) onCleanup(runtime.subscribe(document, current, handler));
    }),
  );
}
