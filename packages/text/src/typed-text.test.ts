import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textLength, typedText, withinLength } from './typed-text.ts';

const named = (text: string) => [...text].map((one) => `U+${one.codePointAt(0)!.toString(16)}`).join(' ');
const cases = (texts: readonly string[]) => texts.map((text) => [named(text), text] as const);
const line = { max: 20 };
const lines = { max: 20, lines: true };

describe('a text that people type', () => {
  test.each(cases(['\u200b', '\u2800', '\u3164', '\u00ad', '\ufe0f', '\u{e0041}\u{e007f}', '\u115f\u1160', '\uffa0']))(
    'of nothing that can be seen is blank: %s',
    (_, text) => {
      expect(typedText(text, line)).toEqual({ fault: 'BLANK' });
      expect(typedText(` ${text}\u3000\n`, lines)).toEqual({ fault: 'BLANK' });
    },
  );

  test.each(cases(['', '   ', '\u200d\u200c', '\u034f', '\u180e', '\u0301\u0302', '\u{1d159}', '\ufeff', '\u2060']))(
    'of marks and blanks alone is blank: %s',
    (_, text) => expect(typedText(text, line)).toEqual({ fault: 'BLANK' }),
  );

  test.each(
    cases([
      '\u202a',
      '\u202b',
      '\u202c',
      '\u202d',
      '\u202e',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
      '\u200e',
      '\u200f',
      '\u061c',
    ]),
  )('turns no writing direction: %s', (_, mark) => {
    expect(typedText(`an${mark}n`, line)).toEqual({ fault: 'FORBIDDEN' });
    expect(typedText(`an${mark}n`, lines)).toEqual({ fault: 'FORBIDDEN' });
  });

  test.each(
    cases(['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u009f', '\ud800', '\udc00', '\uffff', '\ufdd0']),
  )('holds no control characters, nor what is none: %s', (_, one) => {
    expect(typedText(`an${one}n`, line)).toEqual({ fault: 'FORBIDDEN' });
    expect(typedText(`an${one}n`, lines)).toEqual({ fault: 'FORBIDDEN' });
  });

  test('has line breaks where lines are allowed, however they were sent', () => {
    expect(typedText('a\r\nb\rc\u2028d\n\te\r\n', lines)).toEqual({ text: 'a\nb\nc\nd\n\te' });
    for (const one of ['\r\n', '\n', '\r', '\t', '\u2028', '\v', '\f']) {
      expect(typedText(`a${one}b`, line)).toEqual({ fault: 'FORBIDDEN' });
    }
    expect(typedText('a\vb', lines)).toEqual({ fault: 'FORBIDDEN' });
  });

  test.each(['👩‍👩‍👧‍👦', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👍🏽', '🇨🇳', '1️⃣', '☕', '𠮷野家', 'नमस्ते', 'क्‍ष', 'مرحبا', '.', '。', '¥'])(
    'may be %s',
    (text) => expect(typedText(text, line)).toEqual({ text: text.normalize('NFC') }),
  );

  test('is kept composed, without blanks around it', () => {
    expect(typedText('\u200b Cafe\u0301 \u3000', line)).toEqual({ text: 'Café' });
    expect(typedText('각'.normalize('NFD'), { max: 1 })).toEqual({ text: '각' });
  });

  test('is counted in code points', () => {
    expect(typedText('😀'.repeat(20), line).text).toBe('😀'.repeat(20));
    expect(typedText('😀'.repeat(21), line)).toEqual({ fault: 'TOO_LONG' });
    expect(typedText('e\u0301'.repeat(20), line).text).toHaveLength(20);
    expect(typedText('a\r\n'.repeat(10), lines).text).toHaveLength(19);
    expect(typedText('ab', { min: 3, max: 9 })).toEqual({ fault: 'TOO_SHORT' });
  });
});

const texts = fc.string({ unit: 'binary', maxLength: 40 });

test('what is kept is kept again as it is, and keeps the rules', () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (given, isLong) => {
      const rule = { max: 30, lines: isLong };
      const { text } = typedText(given, rule);
      if (text === undefined) return;
      expect(typedText(text, rule)).toEqual({ text });
      expect(text.isWellFormed() && text === text.normalize('NFC') && !/\p{Bidi_Control}/u.test(text)).toBe(true);
      expect(textLength(text)).toBeLessThanOrEqual(30);
    }),
  );
});

test('what a field lets people type is never too long to be kept, and nothing is cut too early', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (given) => {
      const cut = withinLength(given, 10);
      expect(typedText(cut, { max: 10, lines: true }).fault).not.toBe('TOO_LONG');
      if (textLength(given) <= 10) expect(cut).toBe(given);
      else expect(textLength(cut)).toBe(10);
    }),
  );
});
