import { expect, test } from 'vitest';
import { chooseLocale } from './locale.ts';

test('the remembered language counts before that of the browser', () => {
  expect(chooseLocale('en', 'zh-CN')).toBe('en');
});

test('a cookie of another hand is ignored', () => {
  expect(chooseLocale('../../etc', 'en-GB,en;q=0.9')).toBe('en');
});

test('the best-ranked language that the shop speaks is taken', () => {
  expect(chooseLocale(undefined, 'fr;q=0.9, en;q=0.4, zh-TW;q=0.8')).toBe('zh-CN');
  expect(chooseLocale(undefined, 'zh;q=0, en-US;q=0.1')).toBe('en');
});

test('without any hint the shop speaks Chinese', () => {
  expect(chooseLocale(undefined, undefined)).toBe('zh-CN');
  expect(chooseLocale(undefined, 'fr')).toBe('zh-CN');
});
