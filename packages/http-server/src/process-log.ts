import { logOptions } from '@minijd/observability';
import { type Logger, pino } from 'pino';

/** The log of a server. */
export type ProcessLog = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>;

/** A logger for a process: JSON lines on standard output. The first one says when the sandbox is allowed. */
export function processLog(name: string, settings: { LOG_LEVEL: string; ALLOW_SANDBOX?: boolean }): Logger {
  const log = pino(logOptions(name, settings.LOG_LEVEL));
  if (settings.ALLOW_SANDBOX) log.warn('ALLOW_SANDBOX is on: payments and deliveries of this shop may be simulated');
  return log;
}
