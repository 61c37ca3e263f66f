import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { catalogRecord } from './record.ts';

const ROOT = join(import.meta.dirname, '../../..');
const printed = JSON.parse(readFileSync(join(ROOT, 'schema/import.schema.json'), 'utf8'));
const schema = z.fromJSONSchema(printed);
const [example = ''] = /(?<=```json\n)\{.*\}(?=\n```)/.exec(readFileSync(join(ROOT, 'docs/import.md'), 'utf8')) ?? [];
const row = JSON.parse(example);

const CHANGES: [string, object, boolean][] = [
  ['nothing', {}, true],
  ['a field that is not known', { colour: 'red' }, true],
  ['a name in no language', { name: {} }, false],
  ['an empty name', { name: { en: '' } }, false],
  ['one empty name of two', { name: { 'zh-CN': '灯', en: '' } }, true],
  ['a name of 500 characters outside the basic plane', { name: { en: '😀'.repeat(500) } }, true],
  ['a name of 501', { name: { en: 'x'.repeat(501) } }, false],
  ['a slug in capitals', { slug: 'Lamp' }, false],
  ['no SKU', { skus: [] }, false],
  ['half a fen', { skus: [{ ...row.skus[0], priceMinor: 0.5 }] }, false],
  ['less than no stock', { skus: [{ ...row.skus[0], stock: { BJ: -1 } }] }, false],
  ['a picture outside of the store', { media: [{ ...row.media[0], key: '../lamp.webp' }] }, false],
  ['six stars', { reviews: [{ ...row.reviews[0], rating: 6 }] }, false],
  ['a day without its time', { createdAt: '2026-01-01' }, false],
  ['no seller', { seller: undefined }, false],
];

test.each(CHANGES)('the importer and the printed schema judge %s alike', (_, change, accepted) => {
  const changed = JSON.parse(JSON.stringify({ ...row, ...change }));
  expect([catalogRecord.safeParse(changed).success, schema.safeParse(changed).success]).toEqual([accepted, accepted]);
});

/** The names of all fields, as `skus[].code`. */
function fields(node: z.core.JSONSchema.BaseSchema): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, value]) => {
    const field = value as z.core.JSONSchema.BaseSchema;
    const items = field.items as z.core.JSONSchema.BaseSchema | undefined;
    const path = items ? `${name}[]` : name;
    return [path, ...fields(items ?? field).map((below) => `${path}.${below}`)];
  });
}

test('docs/import.md describes every field', () => {
  const text = readFileSync(join(ROOT, 'docs/import.md'), 'utf8');
  expect(fields(printed).filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
});
