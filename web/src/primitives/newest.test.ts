import { expect, test } from 'vitest';
import { newest } from './newest.ts';

test('what an earlier run answers after a later one has begun is dropped', async () => {
  const asked = new Map<string, PromiseWithResolvers<string>>();
  const search = newest((text: string) => {
    asked.set(text, Promise.withResolvers<string>());
    return asked.get(text)!.promise;
  });
  const [first, second] = [search('red'), search('blue')];
  asked.get('blue')!.resolve('blue ones');
  expect(await second).toBe('blue ones');
  asked.get('red')!.resolve('red ones');
  expect(await first).toBeUndefined();
  const third = search('green');
  asked.get('green')!.resolve('green ones');
  expect(await third).toBe('green ones');
});
