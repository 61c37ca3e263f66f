/** After `failures` failures in a row refuses for `pauseMs`, then lets one trial at a time through. */
export class CircuitBreaker {
  #failures = 0;
  #openUntil = 0;

  constructor(private readonly limits: { failures: number; pauseMs: number }) {}

  get isOpen(): boolean {
    if (this.#failures < this.limits.failures) return false;
    if (Date.now() < this.#openUntil) return true;
    this.#openUntil = Date.now() + this.limits.pauseMs;
    return false;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#failures >= this.limits.failures) this.#openUntil = Date.now() + this.limits.pauseMs;
  }
}
