import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { QueueFull, WorkQueue } from './work-queue.ts';

test('a flood of strangers keeps few tasks running, known people go first, and the line has an end', async () => {
  const queue = new WorkQueue({ atOnce: 2, mostWaiting: 5 });
  const done: string[] = [];
  let [running, most] = [0, 0];
  const work = (name: string, urgent = false) =>
    queue.run(
      async () => {
        most = Math.max(most, ++running);
        await pause(5);
        running--;
        done.push(name);
      },
      { urgent },
    );

  const strangers = await Promise.allSettled([
    ...Array.from({ length: 10 }, (_, index) => work(`stranger ${index}`)),
    work('owner', true),
  ]);
  expect(most).toBe(2);
  expect(done.slice(0, 3)).toContain('owner');
  const refused = strangers.filter((outcome) => outcome.status === 'rejected');
  expect(refused.map(({ reason }) => reason)).toEqual(Array(3).fill(expect.any(QueueFull)));
});

test('a task that fails gives its turn to the next', async () => {
  const queue = new WorkQueue({ atOnce: 1, mostWaiting: 1 });
  const [first, second] = await Promise.allSettled([
    queue.run(() => Promise.reject(new Error('wrong')), { urgent: false }),
    queue.run(async () => 'done', { urgent: false }),
  ]);
  expect([first.status, second]).toMatchObject(['rejected', { value: 'done' }]);
});

test('between tasks that wait for each other everything else has its time', async () => {
  const queue = new WorkQueue({ atOnce: 1, mostWaiting: 10, longestRestMs: 20 });
  const begun: number[] = [];
  const work = () =>
    queue.run(
      async () => {
        begun.push(performance.now());
        await pause(30);
      },
      { urgent: false },
    );
  await Promise.all([work(), work(), work()]);
  const pauses = begun.slice(1).map((at, index) => at - begun[index]!);
  for (const each of pauses) expect(each).toBeGreaterThan(45);
  // Nobody waits any more: whoever comes next is served at once.
  const asked = performance.now();
  await work();
  expect(begun.at(-1)! - asked).toBeLessThan(15);
});
