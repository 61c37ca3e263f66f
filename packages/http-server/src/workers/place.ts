import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Connections } from './connections.ts';
import type { ToPrimary } from './messages.ts';
import { WORKER } from './worker.ts';

/** A process that lived shorter than this is replaced after a pause, twice as long each time. */
const SHORT_LIFE_MS = 10_000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

let started = 0;
const running = new Set<ChildProcess>();

/** The workers of this process. */
export const runningWorkers = (): Iterable<ChildProcess> => running;

/** A place for one worker at a time: one that ends by itself is replaced. */
export class Place {
  #worker: ChildProcess | undefined;
  #pauseMs = 0;
  readonly #leaving = new AbortController();

  constructor(
    private readonly connections: Connections,
    private readonly env: NodeJS.ProcessEnv,
    private readonly log: (line: string) => void,
  ) {}

  /** Starts the first worker; false when it ends before it listens. Throws StartRefused when the port is not to be had. */
  async open(): Promise<boolean> {
    const { worker, ended } = this.#start();
    const listens = await Promise.race([this.#admitted(worker), ended.then(() => false)]);
    if (listens) void this.#keep(ended);
    return listens;
  }

  /** Tells the worker to end, after `limitMs` by force, and replaces it no more. */
  async leave(limitMs: number): Promise<void> {
    this.#leaving.abort();
    const worker = this.#worker;
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
    this.connections.remove(worker);
    const late = setTimeout(() => worker.kill('SIGKILL'), limitMs);
    worker.kill('SIGTERM');
    await once(worker, 'exit');
    clearTimeout(late);
  }

  #start(): { worker: ChildProcess; ended: Promise<string> } {
    started += 1;
    const [script = '', ...args] = process.argv.slice(1);
    const worker = fork(script, args, { env: { ...process.env, ...this.env, [WORKER]: String(started) } });
    this.#worker = worker;
    running.add(worker);
    worker.once('exit', () => running.delete(worker));
    // A process that is ending is told nothing more.
    worker.on('error', () => undefined);
    return { worker, ended: once(worker, 'exit').then(([code, signal]) => String(signal ?? code)) };
  }

  /** Resolves when the worker answers requests and gets its share of them. */
  async #admitted(worker: ChildProcess): Promise<true> {
    const { promise, resolve } = Promise.withResolvers<{ port: number; host: string }>();
    worker.on('message', (message: ToPrimary) => {
      if ('listens' in message) resolve(message.listens);
    });
    await this.connections.listen(await promise);
    this.connections.add(worker);
    return true;
  }

  async #keep(first: Promise<string>): Promise<void> {
    const { signal } = this.#leaving;
    let ended = first;
    while (true) {
      const began = performance.now();
      const how = await ended;
      if (signal.aborted) return;
      const short = performance.now() - began < SHORT_LIFE_MS;
      this.#pauseMs = short ? Math.min(Math.max(FIRST_PAUSE_MS, this.#pauseMs * 2), LONGEST_PAUSE_MS) : 0;
      this.log(`Worker ${this.#worker?.pid} ended (${how}); another one starts in ${this.#pauseMs / 1000} s`);
      await delay(this.#pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const next = this.#start();
      ended = next.ended;
      void this.#admitted(next.worker);
    }
  }
}
