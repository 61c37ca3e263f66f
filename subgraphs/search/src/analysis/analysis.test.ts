import { fold } from '@minijd/text/fold';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexWords, pinyinWords } from './index-words.ts';
import { occurrences } from './indexed-text.ts';
import { queryWords, typedWords } from './query-words.ts';

/** Whether this text finds a product with this name: a model of both engines. */
function finds(text: string, name: string): boolean {
  const words = [...indexWords(name, { characters: true }), ...pinyinWords(name)];
  const has = (word: string) => words.includes(word);
  return queryWords(text).every(
    ({ alternatives, prefix = [] }) =>
      alternatives.some((all) => all.every(has)) ||
      prefix.some((start) => words.some((word) => word.startsWith(start))),
  );
}

describe('a Chinese name is found by', () => {
  const name = '华为 Mate 70 智能手机';
  test.each([
    '手机',
    '智能手机',
    '华为手机',
    'shouji',
    'sj',
    'huawei',
    'znsj',
    'zhinengshouji',
    'mate70',
    'HUAWEI 手机',
  ])('%s', (text) => expect(finds(text, name)).toBe(true));
  test.each(['手表', '电视', 'shoubiao', 'mat'])('not by %s', (text) => expect(finds(text, name)).toBe(false));
});

test('a word inside a longer one counts, a stray character does not', () => {
  expect(finds('鞋', '男士运动鞋')).toBe(true);
  expect(finds('蓝牙耳机', '蓝牙无线耳机')).toBe(true);
  expect(finds('手机', '机械手表')).toBe(false);
});

test('Latin names are found in any case, with accents, joined or apart', () => {
  expect(finds('CAFE', 'Café table')).toBe(true);
  expect(finds('iphone15', 'iPhone 15 Pro')).toBe(true);
  expect(finds('iphone 15', 'iphone15')).toBe(true);
  expect(finds('wifi', 'Wi-Fi router')).toBe(true);
  expect(finds('15.6 screen', 'Screen, 15.6"')).toBe(true);
});

test.each([
  ['藍牙耳機', '蓝牙无线耳机'],
  ['蓝牙耳机', '藍牙無線耳機'],
  ['衞生紙', '卫生纸'],
  ['ＣＡＦＥ', 'café table'],
  ['head\u00adphones', 'Headphones'],
  ['headphones', 'Head\u00adphones'],
  ['蓝\u200b牙', '蓝牙耳机'],
  ['蓝牙', '蓝\u2060牙\ufe0f耳机'],
  ['sony', 'Sony™ WH-1000'],
  ['wifi', 'Wi\u2011Fi router'],
  ['STRASSE', 'Straße'],
  ['⼿机', '手机壳'],
])('%j finds %j, which looks the same', (text, name) => expect(finds(text, name)).toBe(true));

test('folding is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('stop words are dropped, unless there are no others', () => {
  expect(queryWords('case for the iPhone').map(({ text }) => text)).toEqual(['case', 'iphone']);
  expect(queryWords('the').map(({ text }) => text)).toEqual(['the']);
});

test('only the last word of a text being typed is a prefix', () => {
  const written = typedWords('sony head').map(({ prefix = [] }) => prefix.filter((start) => !start.startsWith('~')));
  expect(written).toEqual([[], ['head']]);
});

test('two words are also one', () => {
  expect(queryWords('head set').map(({ similar }) => similar)).toEqual([
    [{ words: ['headset'] }],
    [{ words: ['headset'] }],
  ]);
  expect(finds('lan ya', '蓝牙耳机')).toBe(true);
});

test('any text gives at most 10 words of letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const words = queryWords(text);
      expect(words.length).toBeLessThanOrEqual(10);
      for (const { alternatives } of words) {
        for (const word of alternatives.flat()) expect(word).toMatch(/^~?[\p{L}\p{N}.]*$/u);
      }
    }),
  );
});

test.each([
  ['一升 水壶', '保温水壶 1L'],
  ['1l kettle', 'Kettle 1000 ml'],
  ['半斤 茶叶', '茶叶 250g'],
  ['十五厘米 尺', '尺 15cm'],
])('%s asks for %s', (text, name) => {
  const has = occurrences(name, { characters: true }).map(({ word }) => word);
  expect(
    queryWords(text).every(({ alternatives }) => alternatives.some((all) => all.every((word) => has.includes(word)))),
  ).toBe(true);
});

test('words with the sign of a unit are no quantities', () => {
  expect(queryWords('统一升级 5x').map(({ text }) => text)).not.toContain('一升');
});
