const TIMEOUT_MS = 10_000;

/** The requests that run now, so that a stop can wait for them. */
export class RunningRequests {
  readonly #running = new Set<Promise<unknown>>();

  track<Value>(request: Promise<Value>): Promise<Value> {
    this.#running.add(request);
    const forget = () => this.#running.delete(request);
    request.then(forget, forget);
    return request;
  }

  /** Resolves when all have ended, after 10 s at the latest. */
  async ended(): Promise<void> {
    const timeout = Promise.withResolvers<void>();
    const timer = setTimeout(timeout.resolve, TIMEOUT_MS);
    await Promise.race([Promise.allSettled(this.#running), timeout.promise]);
    clearTimeout(timer);
  }
}
