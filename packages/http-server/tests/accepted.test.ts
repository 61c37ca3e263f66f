import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptedEncoding, acceptedTypes, chooseLocale } from '../src/accepted.ts';

test.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['fr', 'zh-CN'],
  ['*', 'zh-CN'],
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['zh-TW', 'zh-CN'],
  ['zh-Hant-HK, en;q=0.9', 'zh-CN'],
  ['en; q=0.9', 'en'],
  ['en ;q=1', 'en'],
  ['  en\t;\tq=0.2 , zh ; q=0.1', 'en'],
  ['en;Q=0.1, zh;q=0.2', 'zh-CN'],
  [',, en', 'en'],
  ['zh;q=0.1, en', 'en'],
  ['zh, en', 'zh-CN'],
  ['fr, en;q=0.5', 'en'],
  ['fr;q=0.9, en;q=0.4, zh-TW;q=0.8', 'zh-CN'],
  ['en-US, en;q=0.3, zh;q=0.5', 'en'],
  ['en;q=0, zh', 'zh-CN'],
  ['zh;q=0, en-US;q=0.1', 'en'],
  ['zh;q=0, *', 'en'],
  ['en;q=0.1, *;q=0.5', 'zh-CN'],
  ['zh;q=0.1, *;q=0.5', 'en'],
  ['en;q=0', 'zh-CN'],
  ['en;q=abc, zh;q=0.1', 'zh-CN'],
])('Accept-Language %j is read as %s', (header, locale) => {
  expect(chooseLocale(undefined, header)).toBe(locale);
});

test('the remembered language counts before that of the browser, and a cookie of another hand does not', () => {
  expect(chooseLocale('en', 'zh-CN')).toBe('en');
  expect(chooseLocale('zh-CN', 'en')).toBe('zh-CN');
  expect(chooseLocale('../../etc', 'en-GB,en;q=0.9')).toBe('en');
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0, br ; q=0', undefined],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['gzip, zstd', 'zstd'],
  ['zstd;q=0, gzip', 'gzip'],
  ['*;q=0', undefined],
  ['brotli, xgzip', undefined],
])('Accept-Encoding %j is read as %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});

test('no header is too strange to be read', () => {
  const parts = fc.constantFrom(...'az*/;=,"\\ \tq01.-é\0', 'en', 'zh', ';q=', 'gzip', 'application/json');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (given) => {
      const header = given.join('');
      expect(['zh-CN', 'en']).toContain(chooseLocale(header, header));
      expect([undefined, 'br', 'zstd', 'gzip']).toContain(acceptedEncoding(header));
      expect(acceptedTypes(header, ['application/json']).length).toBeLessThan(2);
    }),
  );
});
