import { type Logger, pino } from 'pino';
import { InvalidSettings } from './settings.ts';

/** A logger for a process; JSON lines on standard output. */
export function processLog(name: string, level: string): Logger {
  return pino({ name, level, redact: ['req.headers.authorization', 'req.headers.cookie'] });
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
