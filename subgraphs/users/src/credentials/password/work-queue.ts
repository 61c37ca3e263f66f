export class QueueFull extends Error {
  override name = 'QueueFull';
}

interface Limits {
  atOnce: number;
  mostWaiting: number;
  /** While tasks wait, a slot pauses for as long as its last task took, at most this long. */
  longestRestMs?: number;
}

/** Runs a few tasks concurrently; urgent ones first. Throws QueueFull beyond its length. */
export class WorkQueue {
  /** Resolvers of the waiting tasks; the first is next. */
  readonly #urgent: (() => void)[] = [];
  readonly #other: (() => void)[] = [];
  #running = 0;

  constructor(private readonly limits: Limits) {}

  async run<Result>(task: () => Promise<Result>, { urgent }: { urgent: boolean }): Promise<Result> {
    if (this.#running < this.limits.atOnce) this.#running++;
    else await this.#turn(urgent ? this.#urgent : this.#other);
    const start = performance.now();
    try {
      return await task();
    } finally {
      const rest = Math.min(performance.now() - start, this.limits.longestRestMs ?? 0);
      if (rest > 0 && this.#urgent.length + this.#other.length > 0) setTimeout(() => this.#pass(), rest);
      else this.#pass();
    }
  }

  /** A free slot is passed to the next waiting task, so that no new one can take it. */
  #pass(): void {
    const next = this.#urgent.shift() ?? this.#other.shift();
    if (next) next();
    else this.#running--;
  }

  #turn(waiting: (() => void)[]): Promise<void> {
    if (waiting.length >= this.limits.mostWaiting) throw new QueueFull(`${waiting.length} tasks are waiting`);
    return new Promise((resolve) => waiting.push(resolve));
  }
}
