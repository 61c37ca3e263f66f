import { type Logger, pino } from 'pino';
import { InvalidSettings } from './settings.ts';

/** A logger for a process; JSON lines on standard output, the first of them about a sandbox that is allowed. */
export function processLog(name: string, settings: { LOG_LEVEL: string; ALLOW_SANDBOX?: boolean }): Logger {
  const redact = ['req.headers.authorization', 'req.headers.cookie'];
  const log = pino({ name, level: settings.LOG_LEVEL, redact });
  if (settings.ALLOW_SANDBOX) log.warn('ALLOW_SANDBOX is on: payments and deliveries of this shop may be simulated');
  return log;
}

/**
 * Runs a process until SIGTERM or SIGINT. `start` returns what to do then; a second signal ends it at once. Wrong
 * settings are told in one sentence and end the process with status 1.
 */
export async function runProcess(start: () => Promise<() => Promise<void>>): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      resolve();
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));
    };
    process.once('SIGTERM', end);
    process.once('SIGINT', end);
  });
  try {
    const stop = await start();
    await ended;
    await stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof InvalidSettings ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  }
}
