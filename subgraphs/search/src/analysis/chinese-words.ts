import { chineseDictionary } from './chinese-dictionary.ts';

/** Segments a run of Chinese into words. */
export function chineseWords(run: string): string[] {
  return chineseDictionary().cut(run, true);
}

/** The words of a run and the words inside them, which may overlap: 智能手机 gives 智能, 能手, 手机, 智能手机. */
export function allChineseWords(run: string): string[] {
  return chineseDictionary().cutForSearch(run, true);
}

/** Splits a long word into shorter ones: 蓝牙耳机 also finds 蓝牙无线耳机. Words of two characters are not split. */
export function partsOf(word: string): string[] {
  const length = [...word].length;
  if (length < 3) return [];
  const shorter = allChineseWords(word).filter((part) => part !== word);
  const parts: string[] = [];
  for (let at = 0; at < word.length; ) {
    const part = shorter.filter((candidate) => word.startsWith(candidate, at)).sort((a, b) => b.length - a.length)[0];
    const next = part ?? word.slice(at, at + 1);
    parts.push(next);
    at += next.length;
  }
  const single = parts.filter((part) => [...part].length === 1).length;
  return single <= 1 && parts.length < length ? parts : [];
}
