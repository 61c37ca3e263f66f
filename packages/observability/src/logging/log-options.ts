import type { LoggerOptions } from 'pino';
import { currentScope } from '../tracing/scope.ts';
import { withoutPersonalData } from './redact.ts';

/** Severities of OpenTelemetry. */
const SEVERITY: Record<string, number> = { trace: 1, debug: 5, info: 9, warn: 13, error: 17, fatal: 21 };

/**
 * How every process logs: JSON lines with the names of OpenTelemetry, with the trace they belong to, and without what
 * identifies people or opens doors, wherever in a line it stands.
 */
export function logOptions(service: string, level: string): LoggerOptions {
  return {
    level,
    base: { 'service.name': service, 'process.pid': process.pid },
    messageKey: 'body',
    timestamp: () => `,"timestamp":"${new Date().toISOString()}"`,
    formatters: {
      level: (label) => ({ severity_text: label.toUpperCase(), severity_number: SEVERITY[label] ?? 9 }),
    },
    serializers: { err: exception },
    mixin: () => {
      const trace = currentScope()?.trace;
      return trace ? { trace_id: trace.traceId, span_id: trace.spanId } : {};
    },
    hooks: { streamWrite: withoutPersonalData },
  };
}

/** An error with what caused it. */
function exception(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as { code?: unknown };
  return {
    ...{ 'exception.type': error.name, 'exception.message': error.message, 'exception.stacktrace': error.stack },
    ...(code !== undefined && { code }),
    ...(error.cause !== undefined && { cause: exception(error.cause) }),
  };
}
