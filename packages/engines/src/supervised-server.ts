import { setTimeout as delay } from 'node:timers/promises';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';

/** A server that runs now, started by this process or by another one. */
export interface RunningServer extends Engine {
  /** Resolves when it ends, for whatever reason. */
  readonly ended: Promise<unknown>;
}

export interface SupervisedServer {
  name: string;
  /** Starts it, or finds the one another process started; later times at the address it had. */
  start(url?: string): Promise<RunningServer>;
  log: Log;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Starts a server and restarts it at the same address when it ends before `stop`, because it was killed or because the
 * process that started it has ended. Clients only have to reconnect.
 *
 * @throws when it does not start the first time. Later failures are logged, and the start is retried every 10 s.
 */
export async function superviseServer({ name, start, log }: SupervisedServer): Promise<Engine> {
  let running = await start();
  const { url } = running;
  const stopping = new AbortController();

  const startAgain = async () => {
    for (let pause = FIRST_PAUSE_MS; !stopping.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        running = await start(url);
        return log(`${name}: runs again`);
      } catch (error) {
        log(`${name}: cannot be started again, next try in ${pause / 1000} s: ${reasonOf(error)}`);
        await delay(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  const watch = async () => {
    for (await running.ended; !stopping.signal.aborted; await running.ended) {
      log(`${name}: ended unexpectedly, starting it again`);
      await startAgain();
    }
  };
  const watching = watch();

  const stop = async () => {
    stopping.abort();
    await running.stop();
    await watching;
    await running.stop();
  };
  return { url, stop };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
