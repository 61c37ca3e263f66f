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
