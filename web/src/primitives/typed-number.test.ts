import { expect, test } from 'vitest';
import { isBlank, moneyAmount, wholeNumber } from './typed-number.ts';

test.each([
  ['3', 3],
  ['007', 7],
  ['+4', 4],
  ['１２', 12],
  ['＋5', 5],
  [' 6 ', 6],
  ['\u30007\u200B', 7],
  ['\u202D8\u202C', 8],
  ['99999999999999999999', 1e20],
])('%j is the whole number %d', (text, value) => {
  expect(wholeNumber(text)).toBe(value);
});

test.each([
  ...[
    '',
    ' ',
    '1.5',
    '１．５',
    '2e3',
    '1,000',
    '1 000',
    '1\u00A0000',
    '-1',
    '−1',
    '--1',
    '++1',
    '0x10',
    '1_000',
    'abc',
    '4x',
  ],
  ...['½', '5²', '①', '1①', '٣', '三', '1\u200B2', '3-4', '1/2', 'Infinity', 'NaN', '1.', '.5', '1％'],
])('%j is no whole number', (text) => {
  expect(wholeNumber(text)).toBeUndefined();
});

test.each(['.', ',', 'e', ' ', '·', "'", '\u200B', '\u2009', '．', '，', '٬'])(
  'digits are not joined over %j',
  (between) => {
    expect(wholeNumber(`1${between}000`)).toBeUndefined();
  },
);

test.each([
  ['19.9', '19.9'],
  ['１９．９０', '19.90'],
  ['¥5', '5'],
  ['￥5.5', '5.5'],
  ['+20', '20'],
  [' 7 ', '7'],
])('%j is the amount %s', (text, amount) => {
  expect(moneyAmount(text)).toBe(amount);
});

test.each(['', '1,000', '1.234', '-5', '1e3', '5元', '.5', '5.', '1..2', '1234567890'])('%j is no amount', (text) => {
  expect(moneyAmount(text)).toBeUndefined();
});

test('what only looks empty is blank', () => {
  expect(['', '  ', '\u3000', '\u200B'].every(isBlank)).toBe(true);
  expect(isBlank('0')).toBe(false);
});
