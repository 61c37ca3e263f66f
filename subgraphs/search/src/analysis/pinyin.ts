import { createRequire } from 'node:module';

type PinyinLibrary = typeof import('pinyin-pro');

const require = createRequire(import.meta.url);
let library: PinyinLibrary | undefined;

/** Syllables of a Chinese text without tones, one per character: 手机 gives shou, ji. */
export function syllables(chinese: string): string[] {
  library ??= require('pinyin-pro') as PinyinLibrary;
  const pinyin = library.pinyin(chinese, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
  return pinyin.map((syllable) => syllable.replaceAll('ü', 'v'));
}
