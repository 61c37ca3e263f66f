import { type Accessor, createSignal } from 'solid-js';
import type { OperationDocument } from './document.ts';
import { createConfirmedSend } from './password-prompt.ts';
import type { OperationResult } from './result.ts';
import { useGraphql, type Variables, type WriteOptions } from './runtime.ts';

/** The payload of a mutation without refusals. */
type Answered<Data> = { [Name in keyof Data]: NonNullable<Data[Name]> };

/** Sends a mutation; never rejects. A refused one has a failure and no data. */
export interface Mutation<Data, V> {
  (variables: V): Promise<OperationResult<Answered<Data>>>;
  pending: Accessor<boolean>;
}

export function createMutation<Data, V extends Variables>(
  document: OperationDocument<Data, V>,
  options?: WriteOptions,
): Mutation<Data, V> {
  const runtime = useGraphql();
  const confirmed = createConfirmedSend();
  const [running, setRunning] = createSignal(0);
  const send = async (variables: V): Promise<OperationResult<Answered<Data>>> => {
    setRunning((count) => count + 1);
    try {
      return answered(await confirmed(() => runtime.mutate(document, variables, options)));
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return Object.assign(send, { pending: () => running() > 0 });
}

function answered<Data>({ data, failure }: OperationResult<Data>): OperationResult<Answered<Data>> {
  return data && Object.values(data).includes(null) ? { failure } : { data: data as Answered<Data>, failure };
}
