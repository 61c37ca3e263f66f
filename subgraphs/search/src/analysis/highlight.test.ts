import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';
import { queryWords } from './query-words.ts';

const marked = (name: string, text: string) => highlight(name, queryWords(text));

test.each([
  ['手机', '华为智能手机', '华为智能<mark>手机</mark>'],
  ['shouji', '华为智能手机', '华为智能<mark>手机</mark>'],
  ['sj', '华为智能手机', '华为智能<mark>手机</mark>'],
  ['智能手机', '华为智能手机', '华为<mark>智能手机</mark>'],
  ['phone', 'Phones & "more"', '<mark>Phones</mark> &amp; &quot;more&quot;'],
  ['cafe', 'Café <b>table</b>', '<mark>Café</mark> &lt;b&gt;table&lt;/b&gt;'],
  ['iphone 15', 'iPhone15', '<mark>iPhone15</mark>'],
  ['蓝牙耳机', '全新藍牙耳機', '全新<mark>藍牙耳機</mark>'],
  ['藍牙', '蓝\u200b牙耳机', '<mark>蓝\u200b牙</mark>耳机'],
  ['headphones', 'Head\u00adphones', '<mark>Head\u00adphones</mark>'],
  ['cafe', 'Ｃａｆé x', '<mark>Ｃａｆé</mark> x'],
])('%s in %s', (text, name, html) => expect(marked(name, text)).toBe(html));

test('a name without the words is not highlighted', () => {
  expect(marked('男士运动鞋', 'phone')).toBeUndefined();
});
