import { UnreadableTable } from './unreadable-table.ts';

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);

/** Files that are often sent in place of a table, by how they begin. */
const OTHERS: readonly { signature: number[]; zh: string; en: string }[] = [
  { signature: [0x50, 0x4b], zh: 'Excel 工作簿或压缩包', en: 'an Excel workbook or an archive' },
  { signature: [0xd0, 0xcf, 0x11, 0xe0], zh: '旧版 Excel 工作簿', en: 'an old Excel workbook' },
  { signature: [0x1f, 0x8b], zh: 'gzip 压缩文件', en: 'a gzip archive' },
  { signature: [0x25, 0x50, 0x44, 0x46], zh: 'PDF 文件', en: 'a PDF document' },
  { signature: [0x89, 0x50, 0x4e, 0x47], zh: '图片', en: 'a picture' },
  { signature: [0xff, 0xd8, 0xff], zh: '图片', en: 'a picture' },
  { signature: [0x47, 0x49, 0x46, 0x38], zh: '图片', en: 'a picture' },
  { signature: [0x52, 0x49, 0x46, 0x46], zh: '图片', en: 'a picture' },
];

/** Whatever else there may be, tables are text without these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f]/;

/**
 * The text of a file: UTF-8 or UTF-16 with a byte order mark, UTF-8 without, else GB18030, which includes GBK. Throws
 * UnreadableTable.
 */
export function decodeText(bytes: Uint8Array): string {
  const other = OTHERS.find(({ signature }) => begins(bytes, ...signature));
  if (other) {
    throw new UnreadableTable({
      'zh-CN': `这是${other.zh}，不是表格文本。请另存为 CSV（UTF-8）再上传。`,
      en: `This is ${other.en}. Save the table as CSV (UTF-8) and upload that.`,
    });
  }
  const text = encodings(bytes).reduce<string | undefined>((found, name) => found ?? decoded(bytes, name), undefined);
  if (text === undefined || NO_TEXT.test(text)) {
    throw new UnreadableTable({
      'zh-CN': '文件不是 UTF-8、UTF-16 或 GBK 编码的文本。',
      en: 'The file is no text in UTF-8, UTF-16 or GBK.',
    });
  }
  return text;
}

function encodings(bytes: Uint8Array): string[] {
  if (begins(bytes, 0xff, 0xfe)) return ['utf-16le'];
  if (begins(bytes, 0xfe, 0xff)) return ['utf-16be'];
  return begins(bytes, 0xef, 0xbb, 0xbf) ? ['utf-8'] : ['utf-8', 'gb18030'];
}

/** Without a byte order mark. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
