import { type HrTime, SpanKind as Kinds, type SpanContext, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, type ReadableSpan, type SpanProcessor } from '@opentelemetry/sdk-trace';
import type { TraceContext } from './scope.ts';
import type { FinishedSpan, SpanKind, SpanSink } from './spans.ts';

const KINDS: Record<SpanKind, Kinds> = {
  internal: Kinds.INTERNAL,
  server: Kinds.SERVER,
  client: Kinds.CLIENT,
  producer: Kinds.PRODUCER,
  consumer: Kinds.CONSUMER,
};
const OK = { code: SpanStatusCode.UNSET };
const SCOPE = { name: 'minijd' };

/** Sends spans to a collector by OTLP over HTTP; `close` sends what is left. */
export function openTelemetry(options: {
  service: string;
  url: string;
  ratio: number;
}): SpanSink & { close(): Promise<void> } {
  const processor: SpanProcessor = new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: options.url }) });
  const resource = resourceFromAttributes({
    'service.name': options.service,
    'service.namespace': 'minijd',
    'service.instance.id': String(process.pid),
  });
  return {
    ratio: options.ratio,
    take: (span) => processor.onEnd(readable(span, resource)),
    close: () => processor.shutdown(),
  };
}

/** A finished span as exporters want it. */
function readable(
  { name, kind, trace, parentId, startedAt, endedAt, attributes, link, error }: FinishedSpan,
  resource: ReadableSpan['resource'],
): ReadableSpan {
  const context = contextOf({ ...trace, sampled: true });
  return {
    ...{ name, kind: KINDS[kind], resource, instrumentationScope: SCOPE, ended: true },
    spanContext: () => context,
    ...(parentId && { parentSpanContext: { ...context, spanId: parentId } }),
    startTime: timeOf(startedAt),
    endTime: timeOf(endedAt),
    duration: timeOf(endedAt - startedAt),
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)),
    links: link ? [{ context: contextOf(link) }] : [],
    events: [],
    status: error === undefined ? OK : { code: SpanStatusCode.ERROR, message: messageOf(error) },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  } as ReadableSpan;
}

const contextOf = ({ traceId, spanId, sampled }: TraceContext): SpanContext => ({
  ...{ traceId, spanId, traceFlags: sampled ? TraceFlags.SAMPLED : TraceFlags.NONE },
});

/** Seconds and nanoseconds. */
function timeOf(ms: number): HrTime {
  const seconds = Math.floor(ms / 1000);
  return [seconds, Math.round((ms - seconds * 1000) * 1e6)];
}

/** Messages of errors may hold what people typed; their kind says enough. */
function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : error instanceof Error ? error.name : 'failed';
}
