import type { ResponseCookie, Subgraph, SubgraphRequest } from '@minijd/subgraph';
import type { ExecutionResult } from 'graphql';

/** A subgraph in this process or another. */
export type SubgraphEndpoint = Pick<Subgraph, 'execute' | 'subscribe' | 'ready'>;

/** A result without its cookies: those are for the client's browser, not for the graph. */
export function takeCookies(result: ExecutionResult): { result: ExecutionResult; cookies: ResponseCookie[] } {
  if (!result.extensions?.cookies) return { result, cookies: [] };
  const { extensions, ...rest } = result;
  return { result: rest, cookies: extensions.cookies as ResponseCookie[] };
}

export type SubgraphOperation = Omit<SubgraphRequest, 'viewer'>;

const OPERATION_NAME = /^(query|mutation|subscription)\s+\w+/;

/** Without the planner's generated name, so that equal operations of different plans have equal texts. */
export function anonymous(query: string): string {
  return query.replace(OPERATION_NAME, '$1');
}
