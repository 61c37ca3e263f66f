import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import { processLog } from './process-log.ts';
import { StartRefused } from './start-refused.ts';

/**
 * Runs a process of the services shape until SIGTERM or SIGINT. `start` registers what has to be stopped then. A
 * StartRefused is logged as one sentence; the process then ends with status 1.
 */
export async function runProcess(name: string, start: (lifecycle: Lifecycle) => Promise<void>): Promise<void> {
  const log = processLog(name, { LOG_LEVEL: 'info' });
  const lifecycle = createLifecycle({ log: (line) => log.warn(line), signals: ['SIGINT', 'SIGTERM'] });
  try {
    await start(lifecycle);
  } catch (error) {
    // After SIGTERM running work fails, and the process is about to end with 0.
    if (lifecycle.stopping) return;
    process.stderr.write(`${error instanceof StartRefused ? error.message : (error as Error).stack}\n`);
    await lifecycle.stop();
    process.exit(1);
  }
}
