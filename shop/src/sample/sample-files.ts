import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What the sample shop is made of; shop/sample/README.md describes its files. */
const FOLDER = join(import.meta.dirname, '../../sample');

/** In our own import format, in the order of the menu. */
export const PRODUCTS_FILE = join(FOLDER, 'products.ndjson');

const category = z.object({
  slug: z.string(),
  name: z.object({ 'zh-CN': z.string(), en: z.string() }),
  /** A category that comes before it. */
  parentSlug: z.string().optional(),
  /** Key of its picture. */
  iconKey: z.string(),
  /** Order among its siblings, from 0. */
  position: z.int(),
});

/** Parents before their children. */
export function sampleCategories(): z.output<typeof category>[] {
  return rowsOf('categories.ndjson', category);
}

export function rowsOf<Row extends z.ZodType>(file: string, row: Row): z.output<Row>[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n');
  return lines.map((line) => row.parse(JSON.parse(line)));
}
