import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createLifecycle } from '../src/index.ts';

test('steps run once, last registered first, whatever fails', async () => {
  const lines: string[] = [];
  const lifecycle = createLifecycle({ log: (line) => lines.push(line) });
  const stopped: string[] = [];
  lifecycle.onStop('database', () => void stopped.push('database'));
  lifecycle.onStop('worker', () => Promise.reject(new Error('stuck')));
  lifecycle.onStop('server', async () => void stopped.push('server'));

  await Promise.all([lifecycle.stop(), lifecycle.stop()]);

  expect(stopped).toEqual(['server', 'database']);
  expect(lines).toEqual(['worker did not stop cleanly: stuck']);
});

test('steps that hang are given up, and leave time to those after them', async () => {
  const lines: string[] = [];
  const lifecycle = createLifecycle({ log: (line) => lines.push(line) });
  lifecycle.stopWithin(0.6);
  const stopped: string[] = [];
  lifecycle.onStop('engine', () => void stopped.push('engine'));
  lifecycle.onStop('database', () => new Promise(() => {}));
  lifecycle.onStop('server', () => new Promise(() => {}));

  const began = performance.now();
  await lifecycle.stop();

  expect(performance.now() - began).toBeLessThan(1000);
  expect(stopped).toEqual(['engine']);
  expect(lines).toEqual([
    'server did not stop cleanly: not within 0.2 s',
    'database did not stop cleanly: not within 0.2 s',
  ]);
});

test.concurrent.each([
  ['throws', 1, 'Nobody caught: Error: thrown by nobody'],
  ['rejects', 1, 'Nobody caught: Error: rejected by nobody'],
  ['is wrongly set', 1, 'PORT: must be a port number.'],
  ['is stopped', 0, 'Stopping'],
])('a process that %s ends with %i and says why', async (how, code, said) => {
  const script = join(import.meta.dirname, 'ending-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, how], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [exit]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);

  expect(out + err).toContain(said);
  if (how !== 'is wrongly set') expect(out).toContain('closed in order');
  expect(exit).toBe(code);
});
