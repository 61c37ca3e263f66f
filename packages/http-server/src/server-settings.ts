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
