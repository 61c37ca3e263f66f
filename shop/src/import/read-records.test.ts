import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadRow, readRecords } from './read-records.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minijd-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(content: string | Buffer, options?: { fromLine: number }): Promise<ReadRow[]> {
  const path = join(folder, 'rows');
  await writeFile(path, content);
  const rows: ReadRow[] = [];
  for await (const row of readRecords(path, options)) rows.push(row);
  return rows;
}

test('each line is a row; empty lines are passed over but counted', async () => {
  const rows = await rowsOf('{"a":1}\n\n{"a":2}');
  expect(rows.map(({ line, value }) => [line, value])).toEqual([
    [1, { a: 1 }],
    [3, { a: 2 }],
  ]);
  expect(rows.at(-1)).toMatchObject({ bytesRead: 16, totalBytes: 16 });
});

test('gzip is known by its content, and text survives chunk borders', async () => {
  const text = `${JSON.stringify({ text: '茶'.repeat(200_000) })}\n{"b":"x\u2028y"}\r\n`;
  const rows = await rowsOf(gzipSync(text));
  expect(rows[0]!.value).toEqual({ text: '茶'.repeat(200_000) });
  expect(rows[1]!.value).toEqual({ b: 'x\u2028y' });
});

test('a line that is not JSON is reported with its number and does not stop the rest', async () => {
  const rows = await rowsOf('{"a":1}\n{"a":\n{"a":3}\n');
  expect(rows[1]).toMatchObject({ line: 2, error: expect.stringContaining('not JSON') });
  expect(rows[2]).toMatchObject({ line: 3, value: { a: 3 } });
});

test('reading resumes at a line', async () => {
  const rows = await rowsOf('1\n2\n3\n4\n', { fromLine: 3 });
  expect(rows.map(({ value }) => value)).toEqual([3, 4]);
});

test('a missing or broken file throws', async () => {
  await expect(readRecords(join(folder, 'none')).next()).rejects.toThrow(/There is no file/);
  await expect(rowsOf(gzipSync('{"a":1}\n'.repeat(500)).subarray(0, 40))).rejects.toThrow(/end of file/);
});
