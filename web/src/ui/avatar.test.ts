import { expect, test } from 'vitest';
import { initialOf } from './avatar.tsx';

test.each([
  ['Ann Lee', 'A'],
  ['bo', 'B'],
  ['李雷', '雷'],
  ['林小满', '满'],
  ['京城老张头', '京'],
  [' 🧋 tea', '🧋'],
  ['', ''],
])('%s is shown as %s', (name, initial) => {
  expect(initialOf(name)).toBe(initial);
});
