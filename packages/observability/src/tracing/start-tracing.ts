import { sendSpansTo } from './spans.ts';

export interface TracingSettings {
  OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  OTEL_TRACES_SAMPLER_ARG: number;
}

/** Sends traces to the collector of the settings; nothing is loaded without one. Returns what stops it. */
export async function startTracing(service: string, settings: TracingSettings): Promise<() => Promise<void>> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: ratio } = settings;
  if (!endpoint) return async () => undefined;
  const { openTelemetry } = await import('./open-telemetry.ts');
  const sink = openTelemetry({ service, ratio, url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  sendSpansTo(sink);
  return async () => {
    sendSpansTo(undefined);
    await sink.close().catch(() => undefined);
  };
}
