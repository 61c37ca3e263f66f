export class QueueFull extends Error {
  override name = 'QueueFull';
}

/** Runs a few tasks concurrently; urgent ones first. Throws QueueFull beyond its length. */
export class WorkQueue {
  /** Resolvers of the waiting tasks; the first is next. */
  readonly #urgent: (() => void)[] = [];
  readonly #other: (() => void)[] = [];
  #running = 0;

  constructor(private readonly limits: { atOnce: number; mostWaiting: number }) {}

  async run<Result>(task: () => Promise<Result>, { urgent }: { urgent: boolean }): Promise<Result> {
    if (this.#running < this.limits.atOnce) this.#running++;
    else await this.#turn(urgent ? this.#urgent : this.#other);
    try {
      return await task();
    } finally {
      // A free slot is passed to the next waiting task, so that no new one can take it.
      const next = this.#urgent.shift() ?? this.#other.shift();
      if (next) next();
      else this.#running--;
    }
  }

  #turn(waiting: (() => void)[]): Promise<void> {
    if (waiting.length >= this.limits.mostWaiting) throw new QueueFull(`${waiting.length} tasks are waiting`);
    return new Promise((resolve) => waiting.push(resolve));
  }
}
