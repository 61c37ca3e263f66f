import { AsyncLocalStorage } from 'node:async_hooks';
import { randomFillSync } from 'node:crypto';

/** Where in a trace something happens, as W3C Trace Context has it. */
export interface TraceContext {
  traceId: string;
  spanId: string;
  /** Whether its spans are kept; those of failures always are. */
  sampled: boolean;
}

/** What is learned of a request while it is answered, for its line in the log. */
export interface RequestNotes {
  operation?: string;
  /** `query`, `mutation`, `subscription`. */
  kind?: string;
  client?: string;
  /** `guest`, `user`, `seller`, `admin`, `service`. */
  person?: string;
  outcome?: string;
  codes?: readonly string[];
  statements: number;
  statementMs: number;
  /** Fetches of subgraphs with how long they took, in ms. */
  fetches: [subgraph: string, ms: number][];
}

export interface Scope {
  trace: TraceContext;
  notes: RequestNotes;
}

const scopes = new AsyncLocalStorage<Scope>();

export const currentScope = (): Scope | undefined => scopes.getStore();

export const inScope = <Result>(scope: Scope, run: () => Result): Result => scopes.run(scope, run);

/** Random bytes that are not used yet: asking for a few each time costs more than the rest of a span. */
const random = Buffer.alloc(4096);
let used = random.length;

function randomHex(bytes: number): string {
  if (used + bytes > random.length) {
    randomFillSync(random);
    used = 0;
  }
  used += bytes;
  return random.toString('hex', used - bytes, used);
}

export const newTraceId = (): string => randomHex(16);
export const newSpanId = (): string => randomHex(8);

export const newScope = (trace: TraceContext): Scope => ({
  trace,
  notes: { statements: 0, statementMs: 0, fetches: [] },
});

/** The id of the trace this runs in, for people who ask what became of a request. */
export const currentTraceId = (): string | undefined => currentScope()?.trace.traceId;

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The header that somebody sent; undefined when it is none. */
export function parseTraceparent(header: string | string[] | undefined): TraceContext | undefined {
  const [, traceId, spanId, flags] = (typeof header === 'string' && TRACEPARENT.exec(header)) || [];
  if (!traceId || !spanId || !flags) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

export const traceparentOf = ({ traceId, spanId, sampled }: TraceContext): string =>
  `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;

/** The header to send on, of what runs now. */
export function currentTraceparent(): string | undefined {
  const scope = currentScope();
  return scope && traceparentOf(scope.trace);
}
