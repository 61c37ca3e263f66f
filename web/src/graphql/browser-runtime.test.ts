import { afterEach, expect, test, vi } from 'vitest';
import { createBrowserRuntime } from './browser-runtime.ts';
import { operationDocument } from './document.ts';
import { wasUnanswered } from './writes.ts';

const OrderDocument = operationDocument<{ order: number }, Record<string, never>>('query', 'Order', 'ab'.repeat(32));
const session = { signedIn: () => true, ready: async () => {}, renew: async () => false };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A fake gateway that reads at the request and answers when `answer` is called. */
function gateway() {
  let version = 1;
  const waiting: (() => void)[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    // Tests before may still be looking whether there is a network.
    if (!url.startsWith('/graphql')) return new Response();
    const body = JSON.stringify({ data: { order: version } });
    await new Promise<void>((resolve) => waiting.push(resolve));
    return new Response(body);
  });
  return {
    change: () => (version += 1),
    asked: (times: number) => expect.poll(() => waiting.length).toBe(times),
    answer: () => waiting.shift()?.(),
    /** Answers what is asked, if anything. */
    answered: () => {
      waiting.shift()?.();
      return true;
    },
  };
}

test('who asks because something changed is not given an answer from before', async () => {
  const there = gateway();
  const runtime = createBrowserRuntime('/graphql', session);
  const shown: number[] = [];
  const stop = runtime.watch(OrderDocument, {}, ({ data }) => data && shown.push(data.order));
  await there.asked(1);

  there.change();
  const [one, other] = [runtime.fetch(OrderDocument, {}, true), runtime.fetch(OrderDocument, {}, true)];
  there.answer();
  await there.asked(1);
  there.answer();

  expect([await one, await other]).toMatchObject([{ data: { order: 2 } }, { data: { order: 2 } }]);
  expect(shown).toEqual([1, 2]);
  stop();
});

const WHILE_LOADING = performance.timeOrigin + 1;
test.each([
  ['never answered', 'at once', Number.POSITIVE_INFINITY, 0],
  ['never answered', 'late, on a slow device', Number.POSITIVE_INFINITY, 1_100],
  ['answered while this one was on its way', 'at once', WHILE_LOADING, 0],
])('after writes of the last page that were %s a page that reads %s reads again', async (_, _when, answeredAt, ms) => {
  sessionStorage.setItem('minijd.answered-at', String(answeredAt));
  const there = gateway();
  const runtime = createBrowserRuntime('/graphql', session);
  await new Promise((resolve) => setTimeout(resolve, ms));
  const shown: number[] = [];
  const stop = runtime.watch(OrderDocument, {}, ({ data }) => data && shown.push(data.order));
  await there.asked(1);
  there.answer();
  await expect.poll(() => shown).toEqual([1]);

  // The write arrives after the page has read.
  there.change();
  await expect.poll(() => there.answered() && shown, { timeout: 10_000 }).toEqual([1, 2]);
  stop();
});

test('a page asked for after the writes of the last one were answered does not read again', () => {
  sessionStorage.setItem('minijd.answered-at', String(performance.timeOrigin - 1));
  expect([wasUnanswered(), wasUnanswered()]).toEqual([false, false]);
  sessionStorage.setItem('minijd.answered-at', String(WHILE_LOADING));
  expect([wasUnanswered(), wasUnanswered()]).toEqual([true, false]);
});
