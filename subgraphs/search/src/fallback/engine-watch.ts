import { CircuitBreaker } from '@minijd/subgraph';

/** An engine that is `behind` answers, but has not heard of every change. */
export type EngineState = 'current' | 'behind' | 'away';

export interface EngineWatchOptions {
  /** Asks the engine itself; rejects when it is away. */
  look(): Promise<Exclude<EngineState, 'away'>>;
  /** Hears every change, with the reason when the engine is away. */
  onChange(state: EngineState, reason?: unknown): void;
}

const LOOK_AGAIN_MS = 1000;

/** What this process knows of an engine that may be away. Nobody who asks for its state waits for the engine. */
export class EngineWatch {
  // One failure is enough: there is another engine to ask meanwhile.
  readonly #breaker = new CircuitBreaker({ failures: 1, pauseMs: LOOK_AGAIN_MS });
  #state: EngineState = 'away';
  #looking: Promise<EngineState> | undefined;

  constructor(private readonly options: EngineWatchOptions) {}

  /** As last seen. While the engine is not current, asking looks again in the background, once a second at most. */
  get state(): EngineState {
    if (this.#state !== 'current' && !this.#breaker.isOpen) void this.look();
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
