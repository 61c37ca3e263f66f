import { startTracing } from '@minijd/observability';
import { z } from 'zod';
import type { Lifecycle } from './lifecycle.ts';
import { serverSettings } from './server-settings.ts';
import { StartRefused } from './start-refused.ts';

const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER_ARG } = serverSettings;
const settings = z.object({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER_ARG });

/** Sends the traces of this process to a collector when one is set. Throws StartRefused when the settings are wrong. */
export async function openTracing(
  name: string,
  env: Record<string, string | undefined>,
  lifecycle: Pick<Lifecycle, 'onStop'>,
): Promise<void> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new StartRefused(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`).join(' '));
  }
  lifecycle.onStop('traces', await startTracing(name, parsed.data));
}
