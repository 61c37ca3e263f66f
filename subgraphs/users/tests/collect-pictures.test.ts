import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '@minijd/media';
import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectPictures } from '../src/accounts/user/collect-pictures.ts';
import { users } from '../src/subgraph.ts';
import type { UsersContext } from '../src/users-context.ts';

const person = crypto.randomUUID();
const keyOf = (folder = 'uploads') => `${folder}/${person}/${crypto.randomUUID()}.webp`;
const shown = keyOf();
const elsewhere: Record<string, string[] | undefined> = { catalog: [shown], orders: [], reviews: [] };

let directory: string;
let subgraph: TestSubgraph;
let own: UsersContext;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minijd-collect-'));
  const onStart = async (context: UsersContext) => {
    own = context;
  };
  subgraph = await testSubgraph(
    { ...users, onStart },
    {
      env: { MEDIA_DIRECTORY: directory },
      transport: async (name) => {
        const uploads = elsewhere[name];
        if (!uploads) throw new Error(`${name} does not answer`);
        return { data: { [`_uploadsOf${name[0]!.toUpperCase()}${name.slice(1)}`]: uploads } };
      },
    },
  );
});
afterAll(async () => {
  await subgraph?.stop();
  await rm(directory, { recursive: true });
});

test('pictures that nothing shows are removed after a month, and only when the whole shop says so', async () => {
  const store = folderStore(directory);
  const [orphan, licence, fresh] = [keyOf(), keyOf('private'), keyOf()];
  const drawn = `${orphan.replace('.webp', '')}/480.avif`;
  const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
  for (const key of [shown, orphan, licence, fresh, drawn]) {
    await store.put(key, Buffer.from('picture'), 'image/webp');
    if (key !== fresh) await utimes(join(directory, key), old, old);
  }
  const there = async () => {
    const found: string[] = [];
    for (const key of [shown, orphan, licence, fresh, drawn]) if (await store.has(key)) found.push(key);
    return found;
  };

  elsewhere.reviews = undefined;
  await expect(collectPictures({}, own)).rejects.toThrow('reviews');
  expect(await there()).toEqual([shown, orphan, licence, fresh, drawn]);

  elsewhere.reviews = [licence];
  await collectPictures({}, own);
  expect(await there()).toEqual([shown, licence, fresh]);
});
