import { expect, test } from 'vitest';
import { fitting } from './limited-input.ts';

test('a field holds as many characters as the server takes, an emoji being one', () => {
  expect(fitting('😀😀😀', 6, 3)).toBe('😀😀😀');
  expect(fitting('😀😀😀😀', 8, 3)).toBe('😀😀😀');
  expect(fitting('Cafe\u0301', 5, 4)).toBe('Cafe\u0301');
});

test('what is typed too much goes, not what stood there', () => {
  expect(fitting('abXcd', 3, 4)).toBe('abcd');
  expect(fitting('ab😀XYcd', 6, 5)).toBe('ab😀cd');
});
