import { expect, test } from 'vitest';
import { wordsIn } from './held-words.ts';

test.each<[string, string, boolean]>([
  ['加微信', '请加 微-信 领红包', true],
  ['加微信', '請加微信', true],
  ['加微信', '添加的微波炉', false],
  ['vx', 'My ＶＸ is abc', true],
  ['vx', 'abcvxyz', false],
  ['ass', 'first class', false],
  ['ass', 'an ASS!', true],
  ['ass', 'an a\u200bss', true],
])('%s in “%s”: %s', (word, text, found) => {
  expect(wordsIn([word], [null, text])).toEqual(found ? [word] : []);
});
