/** A listener this far behind misses the oldest events: it needs the newest state. */
const CAPACITY = 64;

/** Values pushed by one side and iterated by the other. */
export class EventQueue<Value> implements AsyncIterableIterator<Value> {
  readonly #values: Value[] = [];
  #waiting: ((result: IteratorResult<Value>) => void) | undefined;
  #ended = false;

  constructor(private readonly onEnd: () => void) {}

  push(value: Value): void {
    if (this.#ended) return;
    if (this.#waiting) {
      this.#waiting({ done: false, value });
      this.#waiting = undefined;
      return;
    }
    if (this.#values.length >= CAPACITY) this.#values.shift();
    this.#values.push(value);
  }

  /** What was pushed before is still delivered. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#waiting?.({ done: true, value: undefined });
    this.#waiting = undefined;
    this.onEnd();
  }

  next(): Promise<IteratorResult<Value>> {
    if (this.#values.length > 0) return Promise.resolve({ done: false, value: this.#values.shift() as Value });
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  return(): Promise<IteratorResult<Value>> {
    this.#values.length = 0;
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
