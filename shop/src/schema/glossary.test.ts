import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const SOURCES = [
  'schema/supergraph.graphql',
  '{packages,subgraphs}/*/{src,migrations}/**/*.ts',
  '{gateway,web}/src/**/*.{ts,tsx}',
];

test('every name in the glossary is one of the schema or the code', () => {
  const rows = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8').matchAll(/^\|[^|]*\|[^|]*\|([^|]*)\|[^|]*\|$/gm);
  const names = [...rows].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w[\w.]*)`/g)].map(([, name = '']) => name));
  const known = new Set(
    globSync(SOURCES, { cwd: ROOT }).flatMap((file) => readFileSync(join(ROOT, file), 'utf8').match(/\w+/g) ?? []),
  );
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => !name.split('.').every((part) => known.has(part)))).toEqual([]);
});
