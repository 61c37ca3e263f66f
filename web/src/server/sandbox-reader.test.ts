import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSandboxReader } from './sandbox-reader.ts';

const SANDBOX = { documentId: 'sandbox', operationName: 'Sandbox', variables: {} };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is simulated stays known while orders is unavailable, and is asked again', async () => {
  const answers: unknown[] = [{ sandbox: ['PAYMENTS'] }, { sandbox: null }, null, { sandbox: [] }];
  const read = createSandboxReader(async () => ({ result: { data: answers.shift() } as never, setCookies: [] }));
  const seen = [];
  for (let asked = 0; asked < 5; asked += 1) {
    seen.push(await read(SANDBOX));
    await vi.advanceTimersByTimeAsync(10_000);
  }

  expect(seen).toEqual([['PAYMENTS'], ['PAYMENTS'], ['PAYMENTS'], ['PAYMENTS'], []]);
});

test('a page waits half a second for an orders that does not answer', async () => {
  const read = createSandboxReader(() => new Promise(() => {}));
  const reading = read(SANDBOX);
  vi.useRealTimers();

  expect(await reading).toEqual([]);
});
