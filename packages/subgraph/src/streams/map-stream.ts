/**
 * The results of `map` for each event of `source`. Unlike an async generator it ends at once on `return()`, also
 * while it waits for the next event, so an idle subscription frees its source when its listener leaves.
 * With `recover` an error of the source becomes one last result.
 */
export function mapStream<Event, Result>(
  source: AsyncIterable<Event>,
  map: (event: Event) => Promise<Result> | Result,
  recover?: (error: unknown) => Result,
): AsyncIterableIterator<Result> {
  const events = source[Symbol.asyncIterator]();
  let ended = false;
  const done = (): IteratorResult<Result> => {
    ended = true;
    return { done: true, value: undefined };
  };
  const next = async (): Promise<IteratorResult<Result>> => {
    if (ended) return done();
    let event: IteratorResult<Event>;
    try {
      event = await events.next();
    } catch (error) {
      if (!recover) throw error;
      ended = true;
      return { done: false, value: recover(error) };
    }
    return event.done || ended ? done() : { done: false, value: await map(event.value) };
  };
  return {
    next,
    return: async () => {
      ended = true;
      await events.return?.();
      return done();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
