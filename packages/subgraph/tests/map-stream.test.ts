import { expect, test } from 'vitest';
import { mapStream } from '../src/streams/map-stream.ts';

/** A source that never has an event, as an idle topic does. */
function idle() {
  const source = {
    returned: false,
    next: () => new Promise<IteratorResult<number>>(() => {}),
    return: async (): Promise<IteratorResult<number>> => {
      source.returned = true;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return source;
}

test('a listener who leaves frees an idle source at once', async () => {
  const source = idle();
  const results = mapStream(source, (event: number) => event);
  void results.next();
  await results.return?.();
  expect(source.returned).toBe(true);
});

test('an error of the source becomes one last result', async () => {
  async function* breaking() {
    yield 1;
    throw new Error('lost');
  }
  const results = [];
  for await (const result of mapStream(
    breaking(),
    (event) => event * 2,
    () => -1,
  ))
    results.push(result);
  expect(results).toEqual([2, -1]);
});
