import { type MetricsServer, metricsOfWorkers, serveMetrics, tellMetricsToPrimary } from '@minijd/observability';
import { z } from 'zod';
import type { Lifecycle } from './lifecycle.ts';
import { serverSettings } from './server-settings.ts';
import { StartRefused } from './start-refused.ts';
import { runningWorkers } from './workers/place.ts';
import { isWorker } from './workers/worker.ts';

const settings = z.object({ METRICS_PORT: serverSettings.METRICS_PORT, METRICS_HOST: serverSettings.METRICS_HOST });

/**
 * Serves the metrics of this process, or of its workers together, when METRICS_PORT is set; a worker tells its own to the
 * process that holds the port.
 *
 * @throws StartRefused when the port is not to be had.
 */
export async function openMetrics(
  env: Record<string, string | undefined>,
  { lifecycle, ofWorkers = false }: { lifecycle: Pick<Lifecycle, 'onStop'>; ofWorkers?: boolean },
): Promise<MetricsServer | undefined> {
  if (isWorker()) {
    tellMetricsToPrimary();
    return undefined;
  }
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new StartRefused(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`).join(' '));
  }
  const { METRICS_PORT: port, METRICS_HOST: host } = parsed.data;
  if (port === undefined) return undefined;
  const read = ofWorkers ? () => metricsOfWorkers(runningWorkers()) : undefined;
  const server = await serveMetrics({ port, host }, read).catch((error: Error) => {
    throw new StartRefused(`METRICS_PORT: nothing can listen on ${host}:${port} (${error.message}).`);
  });
  lifecycle.onStop('metrics', server.close);
  return server;
}
