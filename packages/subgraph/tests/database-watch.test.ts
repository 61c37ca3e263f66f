import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { DatabaseWatch } from '../src/database/database-watch.ts';

/** A proxy to PostgreSQL that counts connections and can be closed. */
async function countedWay() {
  const { hostname, port } = new URL(inject('postgresUrl'));
  const ends = new Set<Socket>();
  let taken = 0;
  const server = createServer((client) => {
    taken += 1;
    const database = connect(Number(port), hostname);
    for (const end of [client, database]) ends.add(end.on('error', () => {}));
    client.pipe(database).pipe(client);
  });
  const close = () => {
    server.close();
    for (const end of ends) end.destroy();
  };
  onTestFinished(close);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(inject('postgresUrl'));
  url.port = String((server.address() as AddressInfo).port);
  return { url: url.href, taken: () => taken, close };
}

test('whether the database answers takes a connection at most each half a second, however many ask', async () => {
  const way = await countedWay();
  const watch = new DatabaseWatch(way.url);
  const started = performance.now();

  for (let time = 0; time < 200; time++) expect(await watch.answers()).toBe(true);

  expect(way.taken()).toBeLessThanOrEqual(1 + (performance.now() - started) / 500);
});

test('an answer of before does not hide for long that the database is unavailable', async () => {
  const way = await countedWay();
  const watch = new DatabaseWatch(way.url);
  expect(await watch.answers()).toBe(true);

  way.close();

  await expect.poll(() => watch.answers(), { timeout: 1500 }).toBe(false);
});

test('a slow request that ends while the database is asked is followed by no further question', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const watch = new DatabaseWatch(inject('postgresUrl'));
  const [request, asked] = [Promise.withResolvers<string>(), Promise.withResolvers<boolean>()];
  const answers = vi.spyOn(watch, 'answers').mockReturnValue(asked.promise);

  const outcome = watch.during(() => request.promise);
  await vi.advanceTimersByTimeAsync(1500);
  expect(answers).toHaveBeenCalledTimes(1);
  request.resolve('done');
  expect(await outcome).toBe('done');
  asked.resolve(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(answers).toHaveBeenCalledTimes(1);
});
