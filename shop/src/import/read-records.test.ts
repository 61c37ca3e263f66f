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

const TEXT = '{"a":"手机"}\r\n{"a":"茶😀"}\r\n';
const VALUES = [{ a: '手机' }, { a: '茶😀' }];
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

test.each([
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, little-endian', utf16(TEXT)],
  ['UTF-16, big-endian', utf16(TEXT).swap16()],
  ['UTF-16, packed', gzipSync(utf16(TEXT))],
])('%s is read as Excel and Notepad write it', async (_, content) => {
  expect((await rowsOf(content)).map(({ value }) => value)).toEqual(VALUES);
});

test('a line in another encoding is named, and nothing of it is kept', async () => {
  // 手机 in GBK; byte 0xe9 alone, as in Latin-1 text.
  const gbk = Buffer.from([0x22, 0xca, 0xd6, 0xbb, 0xfa, 0x22]);
  const latin = Buffer.from([0x22, 0x63, 0xe9, 0x22]);
  const rows = await rowsOf(Buffer.concat([Buffer.from('1\n'), gbk, Buffer.from('\n'), latin, Buffer.from('\n4\n')]));
  expect(rows.map(({ line, value }) => [line, value])).toEqual([
    [1, 1],
    [2, undefined],
    [3, undefined],
    [4, 4],
  ]);
  expect(rows[1]!.error).toMatch(/not UTF-8 \(it may be GBK/);
  expect(rows[2]!.error).toMatch(/not UTF-8/);
  const half = await rowsOf(utf16('"a"\n"\ud800"\n"b"\n'));
  expect(half.map(({ value, error }) => value ?? error)).toEqual(['a', expect.stringContaining('not UTF-16'), 'b']);
});

test('reading resumes at a line', async () => {
  const rows = await rowsOf('1\n2\n3\n4\n', { fromLine: 3 });
  expect(rows.map(({ value }) => value)).toEqual([3, 4]);
});

test('a missing or broken file throws', async () => {
  await expect(readRecords(join(folder, 'none')).next()).rejects.toThrow(/There is no file/);
  await expect(rowsOf(gzipSync('{"a":1}\n'.repeat(500)).subarray(0, 40))).rejects.toThrow(/end of file/);
});
