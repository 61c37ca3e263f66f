import { developmentText, type OperationDocument } from './document.ts';
import { type GraphqlResponse, toOperationResult } from './result.ts';
import type { GraphqlRuntime, Variables } from './runtime.ts';

export interface PageOperation {
  documentId: string;
  /** During development the gateway may not have the latest documents. */
  query?: string | undefined;
  operationName: string;
  variables: Variables;
}

/** Runs one operation for the visitor whose page is rendered; never rejects. */
export type PageExecutor = (operation: PageOperation) => Promise<GraphqlResponse>;

/** While a page is rendered only queries run, and the same one runs once. */
export function createServerRuntime(execute: PageExecutor): GraphqlRuntime {
  const running = new Map<string, Promise<GraphqlResponse>>();
  return {
    async fetch<Data, V extends Variables>({ id, name }: OperationDocument<Data, V>, variables: V) {
      const key = `${id} ${JSON.stringify(variables)}`;
      const run = async () =>
        execute({ documentId: id, query: await developmentText(id), operationName: name, variables });
      const response = running.get(key) ?? run();
      running.set(key, response);
      return toOperationResult<Data>(await response);
    },
    ready: async () => {},
    mutate: () => Promise.reject(new Error('A page being rendered changes nothing')),
    seed: ignore,
    watch: () => ignore,
    subscribe: () => ignore,
  };
}

function ignore(): void {
  // Caching and live events exist in the browser only.
}
