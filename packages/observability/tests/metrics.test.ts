import { expect, test } from 'vitest';
import { every, registry, serveMetrics } from '../src/index.ts';
import { counter, Reading } from '../src/metrics/registry.ts';

const lineOf = async (name: string) =>
  (await registry.metrics()).split('\n').filter((line) => line.startsWith(name) && !line.startsWith('#'));

test('a reading has the values of all who know it, and is left out when nobody does', async () => {
  const reading = new Reading('test_things', 'Things.');
  expect(await lineOf('test_things')).toEqual([]);
  const leave = reading.from(() => [{ value: 3 }]);
  expect(await lineOf('test_things')).toEqual(['test_things 3']);
  leave();
  expect(await lineOf('test_things')).toEqual([]);
});

test('a source that fails takes nothing else along', async () => {
  const reading = new Reading('test_kinds', 'Kinds.', { labels: ['kind'] });
  reading.from(() => Promise.reject(new Error('the database is away')));
  reading.from(async () => [{ labels: { kind: 'a "kind"\n' }, value: 1 }]);
  expect(await lineOf('test_kinds')).toEqual([String.raw`test_kinds{kind="a \"kind\"\n"} 1`]);
});

test('what costs a statement is asked for once in a while, and again after a failure', async () => {
  let asked = 0;
  const source = every(60, async () => {
    asked += 1;
    if (asked === 1) throw new Error('away');
    return [{ value: asked }];
  });
  await expect(source()).rejects.toThrow('away');
  expect(await source()).toEqual([{ value: 2 }]);
  expect(await source()).toEqual([{ value: 2 }]);
});

test('only GET /metrics is answered', async () => {
  counter('test_total', 'Tests.').inc();
  const server = await serveMetrics({ port: 0, host: '127.0.0.1' });
  const answer = await fetch(server.url);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, registry.contentType]);
  expect(await answer.text()).toContain('# HELP test_total Tests.\n# TYPE test_total counter\ntest_total 1\n');
  expect((await fetch(server.url, { method: 'POST' })).status).toBe(404);
  expect((await fetch(server.url.replace('metrics', 'secrets'))).status).toBe(404);
  await server.close();
});
