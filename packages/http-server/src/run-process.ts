import { z } from 'zod';
import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import { openMetrics } from './open-metrics.ts';
import { openTracing } from './open-tracing.ts';
import { processLog } from './process-log.ts';
import { serverSettings } from './server-settings.ts';
import { StartRefused } from './start-refused.ts';
import { startWorkers } from './workers/start-workers.ts';
import { isWorker } from './workers/worker.ts';
import { needsRedis } from './workers/worker-settings.ts';

export interface ProcessOptions {
  /** Whether several workers need REDIS_URL; they do unless they share nothing. */
  sharesNothing?: boolean;
}

/**
 * Runs a process of the services shape until SIGTERM or SIGINT, with WORKERS of more than 1 as so many processes behind
 * one port. `start` registers what has to be stopped then. A StartRefused is logged as one sentence; the process then
 * ends with status 1.
 */
export async function runProcess(
  name: string,
  start: (lifecycle: Lifecycle) => Promise<void>,
  options: ProcessOptions = {},
): Promise<void> {
  const log = processLog(name, { LOG_LEVEL: 'info' });
  const lifecycle = createLifecycle({ log: (line) => log.warn(line), signals: ['SIGINT', 'SIGTERM'] });
  try {
    const { count, graceMs } = isWorker() ? { count: 1, graceMs: 0 } : workersOf(process.env, options);
    await openMetrics(process.env, { lifecycle, ofWorkers: count > 1 });
    if (count === 1) {
      await openTracing(name, process.env, lifecycle);
      return await start(lifecycle);
    }
    lifecycle.stopWithin(graceMs / 1000 + 1);
    await startWorkers({ count, graceMs, lifecycle, log: (line) => log.warn(line) });
    log.info({ workers: count }, `${name} ready`);
  } catch (error) {
    // After SIGTERM running work fails, and the process is about to end with 0.
    if (lifecycle.stopping) return;
    process.stderr.write(`${error instanceof StartRefused ? error.message : (error as Error).stack}\n`);
    await lifecycle.stop();
    process.exit(1);
  }
}

const settings = z.object({ WORKERS: serverSettings.WORKERS, SHUTDOWN_SECONDS: serverSettings.SHUTDOWN_SECONDS });

function workersOf(env: NodeJS.ProcessEnv, { sharesNothing }: ProcessOptions): { count: number; graceMs: number } {
  const parsed = settings.safeParse({
    WORKERS: env.WORKERS || undefined,
    SHUTDOWN_SECONDS: env.SHUTDOWN_SECONDS || undefined,
  });
  if (!parsed.success)
    throw new StartRefused(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`).join(' '));
  const { WORKERS: count, SHUTDOWN_SECONDS: seconds } = parsed.data;
  if (count > 1 && !sharesNothing && !env.REDIS_URL) throw new StartRefused(needsRedis('set REDIS_URL'));
  return { count, graceMs: seconds * 1000 };
}
