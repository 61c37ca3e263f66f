import type { IncomingHttpHeaders } from 'node:http';
import type { GraphqlResponse } from '../graphql/result.ts';
import type { PageOperation } from '../graphql/server-runtime.ts';

export interface ExecutorRequest extends PageOperation {
  /** The visitor's own headers: cookies, language. */
  headers: IncomingHttpHeaders;
  /** Who sent the visitor's request, as trusted proxies report it. */
  remoteAddress?: string;
  secure?: boolean;
}

export interface ExecutorResponse {
  result: GraphqlResponse;
  /** `Set-Cookie` values the gateway wants the visitor to get. */
  setCookies: string[];
}

/** Runs one persisted operation as the visitor: in process, or by HTTP with `httpExecutor`. */
export type GraphQLExecutor = (request: ExecutorRequest) => Promise<ExecutorResponse>;
