import { CircuitBreaker } from '@minijd/subgraph';

/** An engine that is `behind` answers, but has not received every change. */
export type EngineState = 'current' | 'behind' | 'away';

export interface EngineWatchOptions {
  /** Asks the engine itself; rejects when it is away. */
  look(): Promise<Exclude<EngineState, 'away'>>;
  /** Hears every change, with the reason when the engine is away. */
  onChange(state: EngineState, reason?: unknown): void;
}

const LOOK_AGAIN_MS = 1000;

/** What this process knows of an engine that may be unavailable. While it is not current, it is looked at every second. */
export class EngineWatch {
  readonly #breaker = new CircuitBreaker({
    // One is enough: there is another engine to ask meanwhile.
    failures: 1,
    pauseMs: LOOK_AGAIN_MS,
    isBack: async () => (await this.look()) === 'current',
  });
  #state: EngineState = 'away';
  #looking: Promise<EngineState> | undefined;

  constructor(private readonly options: EngineWatchOptions) {}

  /** As last seen. */
  get state(): EngineState {
    return this.#state;
  }

  failed(reason: unknown): void {
    this.#breaker.failed();
    this.#become('away', reason);
  }

  /** Asks the engine now; never rejects. */
  look(): Promise<EngineState> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  /** Looks no more. */
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
