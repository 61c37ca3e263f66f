import { EventQueue } from './event-queue.ts';

interface SharedStream<Event> {
  listeners: Set<EventQueue<Event>>;
  source: Promise<AsyncIterableIterator<Event>>;
}

/** One source for all listeners of a key: opened by the first, closed when the last one leaves. */
export class SharedStreams<Event> {
  readonly #streams = new Map<string, SharedStream<Event>>();

  get size(): number {
    return this.#streams.size;
  }

  /** How many listen. */
  get listeners(): number {
    let count = 0;
    for (const { listeners } of this.#streams.values()) count += listeners.size;
    return count;
  }

  /** The events of `key` from now on; rejects for all waiting listeners when `open` does. */
  async join(key: string, open: () => Promise<AsyncIterable<Event>>): Promise<EventQueue<Event>> {
    const stream = this.#streams.get(key) ?? this.#open(key, open);
    const queue: EventQueue<Event> = new EventQueue(() => this.#leave(key, stream, queue));
    stream.listeners.add(queue);
    try {
      await stream.source;
      return queue;
    } catch (error) {
      queue.end();
      throw error;
    }
  }

  #open(key: string, open: () => Promise<AsyncIterable<Event>>): SharedStream<Event> {
    const source = open().then((events) => events[Symbol.asyncIterator]() as AsyncIterableIterator<Event>);
    const stream: SharedStream<Event> = { listeners: new Set(), source };
    this.#streams.set(key, stream);
    source.then((events) => this.#pump(key, stream, events)).catch(() => this.#end(key, stream));
    return stream;
  }

  async #pump(key: string, stream: SharedStream<Event>, events: AsyncIterator<Event>): Promise<void> {
    for (let event = await events.next(); !event.done; event = await events.next()) {
      for (const listener of stream.listeners) listener.push(event.value);
    }
    this.#end(key, stream);
  }

  #end(key: string, stream: SharedStream<Event>): void {
    if (this.#streams.get(key) === stream) this.#streams.delete(key);
    for (const listener of stream.listeners) listener.end();
  }

  #leave(key: string, stream: SharedStream<Event>, queue: EventQueue<Event>): void {
    stream.listeners.delete(queue);
    if (stream.listeners.size > 0) return;
    if (this.#streams.get(key) === stream) this.#streams.delete(key);
    // A source that never opened has nothing to close.
    stream.source.then((events) => events.return?.()).catch(() => undefined);
  }
}
