import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Topics } from '@minijd/events';
import type { Readiness } from '@minijd/http-server';
import type { CallLimits, SubgraphRequest } from '@minijd/subgraph';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { CacheStatistics } from './caching/gateway-cache.ts';
import type { ClientLimits } from './client-limits/client-limits.ts';
import type { SubgraphEndpoint } from './data-sources/subgraph-endpoint.ts';
import type { Headers } from './identity/identity.ts';
import type { ClientOperation } from './operations/stored-documents.ts';
import type { OperationModes } from './operations/unknown-operations.ts';
import type { ExplorerChoice } from './pages/explorer-pages.ts';

export interface GatewayOptions {
  supergraphSdl: string;
  /** By name: in this process, or the address of the process that runs it; they can be mixed. */
  subgraphs: Readonly<Record<string, SubgraphEndpoint | { url: string }>>;
  /** Signs viewers for subgraphs in other processes; the same there. */
  serviceSecret: string;
  /** Of subgraphs in other processes; 3 s for queries and 15 s for mutations when absent. */
  callLimits?: CallLimits;
  /** Signs guest ids. */
  sessionSecret: string;
  /** On which revoked sessions are announced: the object that the subgraphs of this process use. */
  topics: Topics;
  /** Where quotas are counted, for all gateways together; in this process when absent. */
  redisUrl?: string | undefined;
  /** Stored documents: text by sha256. */
  persistedOperations?: Readonly<Record<string, string>>;
  /** Web origins besides the endpoint's own that may use it with cookies. */
  allowedOrigins?: readonly string[];
  /** Limits per client; DEFAULT_LIMITS for those not given. */
  limits?: Partial<ClientLimits>;
  /** What becomes of operations that are not stored, by kind of client; by default they run. */
  unknownOperations?: Partial<OperationModes>;
  /** What a browser gets at /graphql; by default the bundled explorer in production and Apollo Sandbox otherwise. */
  explorer?: ExplorerChoice;
  /** Where the plans of stored operations are kept for the next process; nowhere by default. */
  plansDirectory?: string | undefined;
  /** For answers to guests that are kept; 32 by default, 0 keeps none. */
  cacheMegabytes?: number;
  production: boolean;
  log: Logger;
}

/** An operation run in this process, with the headers and the caller of the page request it belongs to. */
export interface InProcessOperation extends ClientOperation {
  headers: Headers;
  remoteAddress?: string;
  secure?: boolean;
}

export interface InProcessResult {
  result: ExecutionResult;
  /** Set-Cookie headers for the answer of the page request. */
  setCookies: string[];
  /** The session's access token is no longer valid: the result is a guest's. */
  sessionExpired: boolean;
}

export interface Gateway {
  /** Answers a request that it was sent before in the same words, at once; false when it has to be handled. */
  quick(request: IncomingMessage, response: ServerResponse): boolean;
  /** Answers a request to one of the gateway's paths; false when the path is not one of them. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Handles a WebSocket to /graphql; false for other paths. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /**
   * Runs a query or mutation and counts it for the visitor; beyond the limit the result is the error RATE_LIMITED.
   * Throws IdentityRefused for an invalid Authorization header.
   */
  execute(operation: InProcessOperation): Promise<InProcessResult>;
  /** Runs a query or mutation of a service on behalf of a viewer, with the viewer's rights, not the service's. */
  executeFor(request: SubgraphRequest): Promise<ExecutionResult>;
  /**
   * Replaces the supergraph when its stored operations are planned, so that no request waits; open subscriptions end
   * with SUBSCRIPTION_SCHEMA_RELOAD. Rejects when it is invalid, and the old one stays.
   */
  reload(supergraphSdl: string): Promise<void>;
  /** Plans the stored operations ahead, or takes their plans from `plansDirectory`. */
  warmUp(): Promise<void>;
  /** Removes kept answers that show an object (its id) or objects of a type (its name), or all; how many. */
  purge(tag?: string): number;
  cacheStatistics(): CacheStatistics;
  /** Whether it can answer, for /readyz. */
  readiness(): Promise<Readiness>;
  /** Ends subscriptions and WebSockets; requests are still answered. */
  drain(): Promise<void>;
  /** Drains, waits for running requests, then closes what it opened. */
  close(): Promise<void>;
}
