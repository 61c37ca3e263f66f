import { currentScope, inScope, newScope, newSpanId, newTraceId, type Scope, type TraceContext } from './scope.ts';

export type SpanKind = 'server' | 'client' | 'internal' | 'producer' | 'consumer';
export type Attributes = Record<string, string | number | boolean | undefined>;

/** What becomes of a finished span. */
export interface FinishedSpan {
  name: string;
  kind: SpanKind;
  trace: TraceContext;
  parentId: string | undefined;
  /** Milliseconds since 1970. */
  startedAt: number;
  endedAt: number;
  attributes: Attributes;
  /** Of what caused it without waiting for it. */
  link: TraceContext | undefined;
  error: unknown;
}

export interface SpanSink {
  take(span: FinishedSpan): void;
  /** How many of 1 are kept. */
  ratio: number;
}

let sink: SpanSink | undefined;

/** From now on spans are given to `next`; without one nothing is traced. */
export function sendSpansTo(next: SpanSink | undefined): void {
  sink = next;
}

export const isTracing = (): boolean => sink !== undefined;

/** Whether a trace that begins here is kept. */
export const isSampled = (): boolean => sink !== undefined && Math.random() < sink.ratio;

export interface SpanOptions {
  kind?: SpanKind;
  attributes?: Attributes;
  link?: TraceContext | undefined;
}

/** What a span may be told while it lasts. */
export interface RunningSpan {
  set(attributes: Attributes): void;
  fail(error: unknown): void;
}

const UNTRACED: RunningSpan = { set: () => {}, fail: () => {} };

/**
 * Runs a part of a request as a span of its trace. Costs nothing while nothing is traced; of a trace that is not kept
 * only what fails becomes a span.
 */
export async function span<Result>(
  name: string,
  options: SpanOptions,
  run: (span: RunningSpan) => Promise<Result>,
): Promise<Result> {
  const scope = currentScope();
  return sink && scope ? within(sink, scope, { name, ...options }, run) : run(UNTRACED);
}

/**
 * The same for what nobody waits for, such as a job: part of the trace of its `parent`, else one that begins here.
 * `link` leads to what caused it.
 */
export async function rootSpan<Result>(
  name: string,
  { parent, ...options }: SpanOptions & { parent?: TraceContext | undefined },
  run: (span: RunningSpan) => Promise<Result>,
): Promise<Result> {
  const sampled = (parent ?? options.link)?.sampled ?? isSampled();
  const trace = { traceId: parent?.traceId ?? newTraceId(), spanId: newSpanId(), sampled };
  const scope = newScope(trace);
  if (!sink) return inScope(scope, () => run(UNTRACED));
  return within(sink, scope, { name, ...options, own: { trace, parentId: parent?.spanId } }, run);
}

interface Named extends SpanOptions {
  name: string;
  /** In place of a child of what runs now. */
  own?: { trace: TraceContext; parentId: string | undefined };
}

async function within<Result>(
  to: SpanSink,
  scope: Scope,
  { name, kind = 'internal', attributes = {}, link, own }: Named,
  run: (span: RunningSpan) => Promise<Result>,
): Promise<Result> {
  const parent = scope.trace;
  const trace = own?.trace ?? { ...parent, spanId: newSpanId() };
  const begun = performance.now();
  let said = attributes;
  let error: unknown;
  const running: RunningSpan = {
    set: (more) => {
      said = { ...said, ...more };
    },
    fail: (cause) => {
      error = cause;
    },
  };
  try {
    return await inScope({ trace, notes: scope.notes }, () => run(running));
  } catch (cause) {
    error = cause;
    throw cause;
  } finally {
    if (trace.sampled || error !== undefined) {
      const times = { startedAt: performance.timeOrigin + begun, endedAt: performance.timeOrigin + performance.now() };
      to.take({
        name,
        kind,
        trace,
        parentId: own ? own.parentId : parent.spanId,
        ...times,
        attributes: said,
        link,
        error,
      });
    }
  }
}

/** A span whose beginning and end are known: that of a server's request. */
export function finished(one: FinishedSpan): void {
  if (one.trace.sampled || one.error !== undefined) sink?.take(one);
}
