/** The events of `source` for which `keep` is true. Ends at once on `return()`, as `mapStream` does. */
export function filterStream<Event>(
  source: AsyncIterable<Event>,
  keep: (event: Event) => Promise<boolean>,
): AsyncIterableIterator<Event> {
  const events = source[Symbol.asyncIterator]();
  return {
    async next() {
      for (;;) {
        const event = await events.next();
        if (event.done || (await keep(event.value))) return event;
      }
    },
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
