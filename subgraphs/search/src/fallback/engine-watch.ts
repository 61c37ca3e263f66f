import { CircuitBreaker } from '@minijd/subgraph';

/** An engine that is `behind` answers, but has not received every change. */
export type EngineState = 'current' | 'behind' | 'away';

export interface EngineWatchOptions {
  /** Probes the engine; rejects when it is unavailable. */
  look(): Promise<Exclude<EngineState, 'away'>>;
  /** Called on every change, with the reason when the engine is unavailable. */
  onChange(state: EngineState, reason?: unknown): void;
}

const LOOK_AGAIN_MS = 1000;

/** The state of an engine that may be unavailable, as known in this process. Probed every second unless current. */
export class EngineWatch {
  readonly #breaker = new CircuitBreaker({
    // One failure is enough, because there is a fallback.
    failures: 1,
    pauseMs: LOOK_AGAIN_MS,
    isBack: async () => (await this.look()) === 'current',
  });
  #state: EngineState = 'away';
  #looking: Promise<EngineState> | undefined;

  constructor(private readonly options: EngineWatchOptions) {}

  /** The last known state. */
  get state(): EngineState {
    return this.#state;
  }

  failed(reason: unknown): void {
    this.#breaker.failed();
    this.#become('away', reason);
  }

  /** Probes the engine now; never rejects. */
  look(): Promise<EngineState> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  /** Stops probing. */
  stop(): void {
    this.#breaker.stop();
  }

  async #look(): Promise<EngineState> {
    try {
      const state = await this.options.look();
      if (state === 'current') this.#breaker.succeeded();
      else this.#breaker.failed();
      this.#become(state);
    } catch (error) {
      this.failed(error);
    }
    return this.#state;
  }

  #become(state: EngineState, reason?: unknown): void {
    if (state === this.#state) return;
    this.#state = state;
    this.options.onChange(state, reason);
  }
}
