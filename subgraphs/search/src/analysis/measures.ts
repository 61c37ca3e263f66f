/** A quantity in a text, with its position. */
export interface Measure {
  start: number;
  end: number;
  /** The same for 1L, 1 升, 一升 and 1000ml. */
  word: string;
}

const UNITS: Record<string, [factor: number, base: string]> = {
  ...Object.fromEntries(['ml', '毫升'].map((name) => [name, [1, 'ml']])),
  ...Object.fromEntries(['l', '升', '公升', 'liter', 'litre', 'liters', 'litres'].map((name) => [name, [1000, 'ml']])),
  ...Object.fromEntries(['g', '克'].map((name) => [name, [1, 'g']])),
  ...Object.fromEntries(['kg', '千克', '公斤'].map((name) => [name, [1000, 'g']])),
  斤: [500, 'g'],
  ...Object.fromEntries(['mm', '毫米'].map((name) => [name, [1, 'mm']])),
  ...Object.fromEntries(['cm', '厘米', '公分'].map((name) => [name, [10, 'mm']])),
  ...Object.fromEntries(['m', '米'].map((name) => [name, [1000, 'mm']])),
};
const NAMES = Object.keys(UNITS).sort((a, b) => b.length - a.length);
const DIGITS = '零一二三四五六七八九';
/** Latin units end there; 升级 and 米饭 are words. */
const MEASURE = new RegExp(
  `(?<![\\p{L}\\p{N}.])(\\d{1,6}(?:\\.\\d{1,3})?)\\s?(${NAMES.join('|')})(?![a-z\\d])` +
    `|([半一二两三四五六七八九十百]{1,4})(${NAMES.filter((name) => !/[a-z]/.test(name)).join('|')})(?![级降值起温学饭线色])`,
  'gu',
);

/** The quantities of a folded text, each as one word whatever its unit. */
export function measures(folded: string): Measure[] {
  return [...folded.matchAll(MEASURE)].flatMap((match) => {
    const [text, digits, latin, written, chinese] = match;
    const unit = UNITS[latin ?? chinese ?? ''];
    const value = digits === undefined ? chineseNumber(written ?? '') : Number(digits);
    if (!unit || !value) return [];
    const word = `${Number((value * unit[0]).toFixed(3))}${unit[1]}`;
    return [{ start: match.index, end: match.index + text.length, word }];
  });
}

/** Up to hundreds, and a half. */
function chineseNumber(written: string): number {
  if (written === '半') return 0.5;
  let [sum, digit] = [0, 0];
  for (const character of written) {
    const factor = character === '十' ? 10 : character === '百' ? 100 : 0;
    if (factor > 0) {
      sum += (digit || 1) * factor;
      digit = 0;
    } else digit = character === '两' ? 2 : DIGITS.indexOf(character);
  }
  return sum + Math.max(0, digit);
}
