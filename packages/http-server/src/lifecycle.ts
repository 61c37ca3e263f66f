import { isWorker } from './workers/worker.ts';

/** One Ctrl-C arrives up to three times: from the terminal, from npm and from the start script. */
const SAME_SIGNAL_MS = 1_000;

/** Enough to close connections and stop an engine. */
const RESERVED_MS = 1_000;

/** Stops a part of a process; `limitMs` is how long it will be waited for. */
export type StopStep = (limitMs: number) => Promise<void> | void;

export interface Lifecycle {
  /** Registers a step to run at the end; the last registered runs first. */
  onStop(name: string, stop: StopStep): void;
  /** Runs every step once, however often it is called; a failing or hanging step is logged and the others still run. */
  stop(): Promise<void>;
  /** How long all steps may take together; 20 s unless said otherwise. */
  stopWithin(seconds: number): void;
  /** Whether the process is ending: failures are expected then. */
  readonly stopping: boolean;
}

export interface LifecycleOptions {
  log: (line: string) => void;
  /** Signals that end the process; SIGHUP (a closed terminal) too, unless it has another meaning. */
  signals?: readonly NodeJS.Signals[];
}

/**
 * Ends the process in order and in time: on SIGINT, SIGTERM or SIGHUP the registered steps run in reverse, then the
 * process exits with 0. A hanging step is abandoned while there is a second left for each of the steps after it. A
 * second Ctrl-C exits at once with 130. An uncaught error is logged and ends the process the same way, with 1, because
 * its state is unknown.
 *
 * @example
 * const lifecycle = createLifecycle({ log: console.log });
 * lifecycle.onStop('PostgreSQL', () => postgres.stop());
 */
export function createLifecycle({ log, signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] }: LifecycleOptions): Lifecycle {
  const steps: { name: string; stop: StopStep }[] = [];
  let seconds = 20;
  let stopping: Promise<void> | undefined;

  const runSteps = async () => {
    const end = performance.now() + seconds * 1000;
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await within(step.stop, shareOf(Math.max(0, end - performance.now()), steps.length));
      } catch (error) {
        log(`${step.name} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  const stop = () => {
    stopping ??= runSteps();
    return stopping;
  };

  exitOnSignals(signals, stop, log);
  exitOnUncaught(stop, log);
  return {
    onStop: (name, step) => void steps.push({ name, stop: step }),
    stop,
    stopWithin: (limit) => {
      seconds = limit;
    },
    get stopping() {
      return stopping !== undefined;
    },
  };
}

/** How many of the remaining milliseconds the next step may take, with `others` still to come. */
function shareOf(leftMs: number, others: number): number {
  return Math.max(leftMs - others * RESERVED_MS, leftMs / (others + 1));
}

async function within(stop: StopStep, limitMs: number): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`not within ${(limitMs / 1000).toFixed(1)} s`)), limitMs);
  await Promise.race([promise, stop(limitMs)]).finally(() => clearTimeout(timer));
}

function exitOnSignals(
  signals: readonly NodeJS.Signals[],
  stop: () => Promise<void>,
  log: (line: string) => void,
): void {
  let firstAt: number | undefined;
  const onSignal = () => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      // Its primary process says so.
      if (!isWorker()) log('Stopping (Ctrl-C again to force)');
      void stop().then(() => process.exit(0));
    } else if (performance.now() - firstAt > SAME_SIGNAL_MS) {
      process.exit(130);
    }
  };
  for (const signal of signals) process.on(signal, onSignal);
}

function exitOnUncaught(stop: () => Promise<void>, log: (line: string) => void): void {
  let failed = false;
  const onUncaught = (error: unknown) => {
    // When the log itself fails (a closed pipe), each line would cause the next error.
    if (failed) return;
    failed = true;
    log(`Nobody caught: ${error instanceof Error ? error.stack : String(error)}`);
    void stop().then(() => process.exit(1));
  };
  process.on('uncaughtException', onUncaught).on('unhandledRejection', onUncaught);
}
