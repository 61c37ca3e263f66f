import { currentTraceparent, parseTraceparent, type TraceContext } from '@minijd/observability';

/** With the payload of a job: the trace it continues, or the one that caused it. */
interface Cause {
  trace?: string;
  cause?: string;
}

/** What is done this much later is not part of what somebody did. */
const LATER_MS = 60_000;

/**
 * What is sent now and runs soon is part of the trace. What runs much later, and what does the work of several that sent
 * it, has a trace of its own.
 */
export function currentCause({ startAfter, key }: { startAfter?: Date; key?: string }): Cause {
  const trace = currentTraceparent();
  if (!trace) return {};
  const later = startAfter !== undefined && startAfter.getTime() - Date.now() > LATER_MS;
  return later || key !== undefined ? { cause: trace } : { trace };
}

/** A job that the clock sends has no data. */
export function causeOf(data: object | null): { parent?: TraceContext | undefined; link?: TraceContext | undefined } {
  const { trace, cause } = (data ?? {}) as Cause;
  const parent = parseTraceparent(trace);
  // Spans of messages are linked even where they are children: tools that count by trace look there.
  return { parent, link: parent ?? parseTraceparent(cause) };
}
