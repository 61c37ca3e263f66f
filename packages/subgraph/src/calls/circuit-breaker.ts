export interface BreakerOptions {
  /** Consecutive failures, by weight, that open it. */
  failures: number;
  /** Between two probes, in milliseconds. */
  pauseMs: number;
  /** Whether the service is ready. */
  isBack: () => Promise<boolean>;
}

/**
 * Stops calling a service that keeps failing. Open, it refuses every call and probes the service every `pauseMs`. When
 * a probe succeeds, one trial call is let through, and its outcome closes or opens the breaker. So no request waits to
 * find out that a hanging service still hangs.
 */
export class CircuitBreaker {
  #state: 'closed' | 'open' | 'on trial' | 'trying' = 'closed';
  #failures = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: BreakerOptions) {}

  get isOpen(): boolean {
    return this.#state !== 'closed';
  }

  /** Whether a call may be made; its outcome must be reported. */
  admits(): boolean {
    if (this.#state === 'closed') return true;
    if (this.#state !== 'on trial') return false;
    this.#state = 'trying';
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.stop();
    this.#state = 'closed';
  }

  /** Records a failure; a timeout may weigh as much as several. */
  failed(weight = 1): void {
    this.#failures += weight;
    if (this.#failures < this.options.failures) return;
    this.#state = 'open';
    this.#askLater();
  }

  /** The service reports that it is ready. */
  mayTry(): void {
    if (this.#state !== 'open') return;
    this.stop();
    this.#state = 'on trial';
  }

  /** Stops probing. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #askLater(): void {
    const ask = async () => {
      if (await this.options.isBack()) this.mayTry();
      if (this.#timer !== timer) return;
      this.#timer = undefined;
      if (this.#state === 'open') this.#askLater();
    };
    if (this.#timer) return;
    const timer = setTimeout(ask, this.options.pauseMs).unref();
    this.#timer = timer;
  }
}
