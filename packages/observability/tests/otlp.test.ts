import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { rootSpan, span, startTracing } from '../src/index.ts';

interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  status: { code: number };
}

/** A collector that keeps what it is sent. */
async function collector(): Promise<{ url: string; spans: SentSpan[] }> {
  const spans: SentSpan[] = [];
  const server = createServer(async (request, response) => {
    const sent = JSON.parse(await text(request));
    if (request.url === '/v1/traces') spans.push(...sent.resourceSpans[0].scopeSpans[0].spans);
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans };
}

test('spans reach a collector by OTLP as one trace; of what is not sampled only what fails does', async () => {
  const { url, spans } = await collector();
  const all = await startTracing('catalog', { OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_TRACES_SAMPLER_ARG: 1 });
  await rootSpan('refreshProducts', { kind: 'consumer' }, () => span('select', { kind: 'client' }, async () => 1));
  await all();
  const [select, job] = spans;
  expect(spans).toMatchObject([
    { name: 'select', kind: 3, traceId: job!.traceId, parentSpanId: job!.spanId },
    { name: 'refreshProducts', kind: 5, traceId: select!.traceId },
  ]);
  expect(job!.parentSpanId ?? '').toBe('');

  const none = await startTracing('catalog', { OTEL_EXPORTER_OTLP_ENDPOINT: `${url}/`, OTEL_TRACES_SAMPLER_ARG: 0 });
  await rootSpan('fine', {}, async () => 1);
  await expect(rootSpan('broken', {}, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  await none();
  expect(spans.slice(2)).toMatchObject([{ name: 'broken', status: { code: 2 } }]);
});
