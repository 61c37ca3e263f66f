import { type Accessor, createSignal } from 'solid-js';
import type { OperationDocument } from './document.ts';
import type { OperationResult } from './result.ts';
import { useGraphql, type Variables, type WriteOptions } from './runtime.ts';

/** Sends one change; never rejects. */
export interface Mutation<Data, V> {
  (variables: V): Promise<OperationResult<Data>>;
  pending: Accessor<boolean>;
}

export function createMutation<Data, V extends Variables>(
  document: OperationDocument<Data, V>,
  options?: WriteOptions,
): Mutation<Data, V> {
  const runtime = useGraphql();
  const [running, setRunning] = createSignal(0);
  const send = async (variables: V): Promise<OperationResult<Data>> => {
    setRunning((count) => count + 1);
    try {
      return await runtime.mutate(document, variables, options);
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return Object.assign(send, { pending: () => running() > 0 });
}
