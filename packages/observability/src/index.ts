export { logOptions } from './logging/log-options.ts';
export { calls, engines, gateway, graphql, http, jobs, postgres, shop, subgraph } from './metrics/catalogue.ts';
export { metricsTable } from './metrics/described.ts';
export { every, type Reading, registry, type Sample } from './metrics/registry.ts';
export { type MetricsPlace, type MetricsServer, serveMetrics } from './metrics/serve-metrics.ts';
export { metricsOfWorkers, tellMetricsToPrimary } from './metrics/worker-metrics.ts';
export { traceCommands } from './tracing/redis-spans.ts';
export {
  currentScope,
  currentTraceId,
  currentTraceparent,
  inScope,
  newScope,
  newSpanId,
  newTraceId,
  parseTraceparent,
  type RequestNotes,
  type Scope,
  type TraceContext,
  traceparentOf,
} from './tracing/scope.ts';
export { type FinishedSpan, finished, isSampled, isTracing, rootSpan, sendSpansTo, span } from './tracing/spans.ts';
export { startTracing } from './tracing/start-tracing.ts';
