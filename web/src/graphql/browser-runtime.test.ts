import { afterEach, expect, test, vi } from 'vitest';
import { createBrowserRuntime } from './browser-runtime.ts';
import { operationDocument } from './document.ts';

const OrderDocument = operationDocument<{ order: number }, Record<string, never>>('query', 'Order', 'ab'.repeat(32));
const session = { signedIn: () => true, ready: async () => {}, renew: async () => false };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A fake gateway that reads at the request and answers when `answer` is called. */
function gateway() {
  let version = 1;
  const waiting: (() => void)[] = [];
  vi.stubGlobal('fetch', async () => {
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

test.each([
  ['at once', 0],
  ['late, on a slow device', 1_100],
])('a page loaded before writes of the last one were answered, which reads %s, reads again', async (_, ms) => {
  sessionStorage.setItem('minijd.unanswered', '');
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
  await expect.poll(() => there.answered() && shown, { timeout: 5000 }).toEqual([1, 2]);
  stop();
});
