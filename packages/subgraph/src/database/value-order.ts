/** Units of each quantity, as multiples of the smallest. */
const UNITS: Record<string, [quantity: string, factor: number]> = {
  ...{ kb: ['byte', 1], mb: ['byte', 1e3], gb: ['byte', 1e6], tb: ['byte', 1e9] },
  ...{ mg: ['gram', 1e-3], g: ['gram', 1], kg: ['gram', 1e3], 克: ['gram', 1], 千克: ['gram', 1e3] },
  ...{ ml: ['litre', 1e-3], l: ['litre', 1], 毫升: ['litre', 1e-3], 升: ['litre', 1] },
  ...{
    mm: ['metre', 1e-3],
    cm: ['metre', 1e-2],
    m: ['metre', 1],
    毫米: ['metre', 1e-3],
    厘米: ['metre', 1e-2],
    米: ['metre', 1],
  },
};
const NUMBER = /(\d+(?:[.,]\d+)?)\s*([a-z]+|毫升|升|千克|克|毫米|厘米|米)?/giu;
const CLOTHES = /^(?:(?:(\d)(?=X))?(X*)(S|L)|M)(?![A-Z])/iu;

interface Key {
  /** The text around the numbers: values with different texts have no order. */
  shape: string;
  numbers: number[];
}

/** Sizes and quantities from small to large: 36 38 40, S M XL, 512 GB 1 TB. All other values stay in the order they are in. */
export function inOrderOfSize<Value>(values: readonly Value[], textOf: (value: Value) => string): Value[] {
  const keyed = values.map((value) => ({ value, key: keyOf(textOf(value).trim()) }));
  const shape = keyed[0]?.key.shape;
  if (keyed.some(({ key }) => key.numbers.length === 0 || key.shape !== shape)) return [...values];
  return keyed.sort((a, b) => compare(a.key.numbers, b.key.numbers)).map(({ value }) => value);
}

function keyOf(text: string): Key {
  const clothes = CLOTHES.exec(text);
  const numbers = clothes ? [clothesSize(clothes)] : [];
  const rest = clothes ? text.slice(clothes[0].length) : text;
  const shape = rest.replace(NUMBER, (_, digits: string, unit = '') => {
    const [quantity, factor] = UNITS[unit.toLowerCase()] ?? [unit, 1];
    numbers.push(Number(digits.replace(',', '.')) * factor);
    return `#${quantity}`;
  });
  return { shape: `${clothes ? 'clothes' : ''}${shape.replace(/\s+/g, '')}`, numbers };
}

/** M is 0, L is 1, XL and 1XL are 2, S is -1. */
function clothesSize([, digit, xs = '', letter]: RegExpExecArray): number {
  if (!letter) return 0;
  const size = 1 + (digit ? Number(digit) : xs.length);
  return letter.toUpperCase() === 'L' ? size : -size;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}
