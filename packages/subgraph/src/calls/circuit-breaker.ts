export interface BreakerOptions {
  /** How much failing in a row opens it. */
  failures: number;
  /** Between two questions whether the other side is back, in milliseconds. */
  pauseMs: number;
  /** Whether the other side says that it can answer. */
  isBack: () => Promise<boolean>;
}

/**
 * Leaves a service that fails again and again alone. Open, it lets nothing through and asks every `pauseMs` whether the
 * service is back; then one call goes through as a trial, and its outcome closes or opens it. So nobody's request waits
 * to find out that a hanging service still hangs.
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

  /** A failure; one that kept somebody waiting may weigh as much as several. */
  failed(weight = 1): void {
    this.#failures += weight;
    if (this.#failures < this.options.failures) return;
    this.#state = 'open';
    this.#askLater();
  }

  /** The other side says that it can answer. */
  mayTry(): void {
    if (this.#state !== 'open') return;
    this.stop();
    this.#state = 'on trial';
  }

  /** Asks no more. */
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
