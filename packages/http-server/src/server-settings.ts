import { z } from 'zod';
import { trustedProxies } from './trusted-proxies.ts';
import { workers } from './workers/worker-settings.ts';

/** What every process that serves HTTP reads besides its port. */
export const serverSettings = {
  /** How long it may take to end after SIGTERM; the process manager must wait longer before SIGKILL. */
  SHUTDOWN_SECONDS: z.coerce.number('must be a number of seconds').min(1).max(600).default(10),
  WORKERS: workers,
  /** Where people report vulnerabilities, `mailto:` or `https:`; for `/.well-known/security.txt`, which is 404 without. */
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'must be mailto: or https:')
    .optional(),
  /** Where Prometheus reads /metrics: a port that only operators reach. No metrics are served without it; 0 is a free one. */
  METRICS_PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).optional(),
  /** The address it listens on. */
  METRICS_HOST: z.string().default('0.0.0.0'),
  /** The OpenTelemetry collector that gets traces, such as http://collector:4318; nothing is traced without one. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url('must be an address such as http://collector:4318').optional(),
  /** How many of 1 traces are kept; what fails is kept always. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number('must be a number from 0 to 1').min(0).max(1).default(0.1),
  /** The proxies in front of it whose X-Forwarded-* headers are trusted: addresses, networks, names, or how many. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((setting, context) => {
      try {
        return trustedProxies(setting);
      } catch (error) {
        context.addIssue({ code: 'custom', message: `is not understood: ${(error as Error).message}` });
        return z.NEVER;
      }
    }),
};

/** Origins whose pages may call with cookies, separated by commas. */
export const allowedOrigins = z
  .string()
  .default('')
  .transform((list) => list.split(',').flatMap((origin) => origin.trim() || []));
