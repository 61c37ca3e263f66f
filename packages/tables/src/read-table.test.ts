import { expect, test } from 'vitest';
import { readTable, type TableRow } from './read-table.ts';
import { UnreadableTable } from './unreadable-table.ts';
import { csvText, ndjsonText } from './write-table.ts';

async function rowsOf(bytes: Uint8Array | string): Promise<TableRow[]> {
  const table = await readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return Array.fromAsync(table.rows());
}

const faultOf = (bytes: Uint8Array | string): Promise<string> =>
  rowsOf(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableTable ? error.text.en : String(error)),
  );

const GBK = Buffer.from([
  ...Buffer.from('sku,'),
  // 名称, 纸灯
  ...[0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a],
  ...Buffer.from('lamp,'),
  ...[0xd6, 0xbd, 0xb5, 0xc6, 0x0d, 0x0a],
]);

test.each([
  ['a byte order mark and CRLF', '\uFEFFsku,名称\r\nlamp,纸灯\r\n'],
  ['semicolons', 'sku;名称\nlamp;纸灯\n'],
  ['tabs', 'SKU\t名称\nlamp\t纸灯'],
  ['quotes', '"sku","名称"\n"lamp","纸灯"\n'],
  ['GBK', GBK],
  ['UTF-16', Buffer.from('\uFEFFsku\t名称\r\nlamp\t纸灯\r\n', 'utf16le')],
  ['NDJSON', '{"sku":"lamp","名称":"纸灯"}\n'],
])('a table with %s is read', async (_name, bytes) => {
  expect(await rowsOf(bytes)).toMatchObject([{ cells: { sku: 'lamp', 名称: '纸灯' } }]);
});

test('rows are told by the line they begin in, with empty ones and line breaks in quotes counted', async () => {
  const rows = await rowsOf('sku,text\r\na,"one\r\ntwo"\r\n\r\n,\r\nb,"say ""x"", y"\r\nc\r\n');
  expect(rows.map(({ line, cells, fault }) => [line, cells.sku, cells.text, fault?.en])).toEqual([
    [2, 'a', 'one\ntwo', undefined],
    [6, 'b', 'say "x", y', undefined],
    [7, 'c', '', 'The row has 1 cells, the header 2.'],
  ]);
});

test('what is wrong with a line of NDJSON is its own fault only', async () => {
  const rows = await rowsOf('{"sku":"a","price":1.5}\n{"sku":\n\n[1]\n{"sku":{"x":1}}\n');
  expect(rows.map(({ line, cells, fault }) => [line, cells.price, fault?.en])).toEqual([
    [1, '1.5', undefined],
    [2, undefined, 'The line is not JSON.'],
    [4, undefined, 'The line is no JSON object.'],
    [5, undefined, '"sku" must be a text or a number.'],
  ]);
});

test.each([
  ['an Excel workbook', Buffer.from('PK\u0003\u0004 xl/workbook.xml'), 'This is an Excel workbook or an archive.'],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('sku,price\n')]), 'This is a picture.'],
  ['bytes', Buffer.from('sku,price\na,\u0000\u0001\n'), 'The file is no text'],
  ['nothing', ' \r\n', 'The file is empty.'],
  ['a quote without its end', 'sku,price\na,1\nb,"2\nc,3\n', 'A quote in row 3 does not end.'],
  ['a quote in the wrong place', 'sku,price\na,"1"2\n', 'Line 2 is not CSV'],
  ['a column twice', 'sku,SKU\na,b\n', 'Two columns of the first line are called "sku".'],
])('%s is refused as a whole', async (_name, bytes, fault) => {
  expect(await faultOf(bytes)).toContain(fault);
});

test('formulas are written as text, and read as they were', async () => {
  const cells = ['=HYPERLINK("http://x")', '+1', '-2', '@sum', '\t=1', "'quoted", '普通', 'two\nlines'];
  const written = csvText([cells.map((_, at) => `c${at}`), cells], { first: true });
  expect(written).not.toMatch(/(?:^|,)"?[=+\-@\t]/m);
  const [row] = await rowsOf(written);
  expect(Object.values(row!.cells)).toEqual(cells);
  const [same] = await rowsOf(ndjsonText(['a'], [['=1+1']]));
  expect(same!.cells.a).toBe('=1+1');
});
