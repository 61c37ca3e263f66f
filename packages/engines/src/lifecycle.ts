import type { Log } from './log.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One Ctrl-C arrives up to three times: from the terminal, from npm and from the start script. */
const SAME_SIGNAL_MS = 1_000;

export interface Lifecycle {
  /** Registers a step to run at the end; the last registered runs first. */
  onStop(name: string, stop: () => Promise<void> | void): void;
  /** Runs every step once, whoever asks first; a failing step is logged and the others still run. */
  stop(): Promise<void>;
  /** Whether it is ending: what fails now fails because of that. */
  readonly stopping: boolean;
}

export interface LifecycleOptions {
  log: Log;
  /** How long all steps together may take after a signal before the process ends with code 1. */
  timeLimitMs?: number;
}

/**
 * Ends the process in order: on SIGINT, SIGTERM or SIGHUP the registered steps run in reverse, then the process exits
 * with 0. A second Ctrl-C exits at once with 130.
 *
 * @example
 * const lifecycle = createLifecycle({ log: console.log });
 * lifecycle.onStop('PostgreSQL', () => postgres.stop());
 */
export function createLifecycle({ log, timeLimitMs = 20_000 }: LifecycleOptions): Lifecycle {
  const steps: { name: string; stop: () => Promise<void> | void }[] = [];
  let stopping: Promise<void> | undefined;

  const runSteps = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await step.stop();
      } catch (error) {
        log(`${step.name} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  const stop = () => {
    stopping ??= runSteps();
    return stopping;
  };

  exitOnSignals(stop, { log, timeLimitMs });
  return {
    onStop: (name, step) => void steps.push({ name, stop: step }),
    stop,
    get stopping() {
      return stopping !== undefined;
    },
  };
}

function exitOnSignals(stop: () => Promise<void>, { log, timeLimitMs }: Required<LifecycleOptions>): void {
  let firstAt: number | undefined;
  const onSignal = () => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      log('Stopping (Ctrl-C again to force)');
      setTimeout(() => {
        log(`Not stopped after ${timeLimitMs / 1000} s, giving up`);
        process.exit(1);
      }, timeLimitMs).unref();
      void stop().then(() => process.exit(0));
    } else if (performance.now() - firstAt > SAME_SIGNAL_MS) {
      process.exit(130);
    }
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
}
