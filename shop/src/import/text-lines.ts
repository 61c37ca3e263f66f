/** One line of a text file, or what is wrong with its bytes. */
export type TextLine = { text: string; error?: undefined } | { text?: undefined; error: string };

const LINE_FEED = 0x0a;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });
const GB_18030 = new TextDecoder('gb18030', { fatal: true });
const UTF_8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LITTLE_ENDIAN_MARK = Buffer.from([0xff, 0xfe]);
const BIG_ENDIAN_MARK = Buffer.from([0xfe, 0xff]);

/**
 * The lines of a file as programs on Windows and elsewhere write it: UTF-8 with or without a byte order mark, or UTF-16
 * with one. A line in any other encoding is an error, which names the encoding when it is recognised. Lines end
 * with \n only; JSON strings may contain U+2028.
 */
export async function* textLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<TextLine> {
  const iterator = chunks[Symbol.asyncIterator]();
  let start: Buffer = Buffer.alloc(0);
  while (start.length < UTF_8_MARK.length) {
    const { done, value } = await iterator.next();
    if (done) break;
    start = Buffer.concat([start, value]);
  }
  const begins = (mark: Buffer) => start.subarray(0, mark.length).equals(mark);
  const from = (mark: Buffer) => joined(start.subarray(mark.length), iterator);
  if (begins(LITTLE_ENDIAN_MARK)) yield* linesOfUtf16(from(LITTLE_ENDIAN_MARK), (bytes) => bytes);
  else if (begins(BIG_ENDIAN_MARK)) yield* linesOfUtf16(from(BIG_ENDIAN_MARK), (bytes) => Buffer.from(bytes).swap16());
  else yield* linesOfUtf8(begins(UTF_8_MARK) ? from(UTF_8_MARK) : joined(start, iterator));
}

async function* joined(start: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield start;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* linesOfUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<TextLine> {
  let parts: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      yield decoded(Buffer.concat([...parts, chunk.subarray(start, end)]));
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  }
  yield decoded(Buffer.concat(parts));
}

function decoded(line: Buffer): TextLine {
  try {
    return { text: UTF_8.decode(line) };
  } catch {
    const guess = readsAs(GB_18030, line) ? ' (it may be GBK or GB18030)' : '';
    return { error: `not UTF-8${guess}; save the file as UTF-8 or UTF-16 and import it again` };
  }
}

function readsAs(decoder: TextDecoder, line: Buffer): boolean {
  try {
    decoder.decode(line);
    return true;
  } catch {
    return false;
  }
}

async function* linesOfUtf16(
  chunks: AsyncIterable<Buffer>,
  toLittleEndian: (bytes: Buffer) => Buffer,
): AsyncGenerator<TextLine> {
  const wrong = { error: 'not UTF-16, although the file begins like that' };
  let odd: Buffer = Buffer.alloc(0);
  let parts: string[] = [];
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([odd, chunk]);
    const whole = bytes.length - (bytes.length % 2);
    odd = bytes.subarray(whole);
    const [first = '', ...rest] = toLittleEndian(bytes.subarray(0, whole)).toString('utf16le').split('\n');
    parts.push(first);
    for (const start of rest) {
      const text = parts.join('');
      yield text.isWellFormed() ? { text } : wrong;
      parts = [start];
    }
  }
  const text = parts.join('');
  yield text.isWellFormed() && odd.length === 0 ? { text } : wrong;
}
