import { type AttributeRow, NEW_SKU, type SkuRow } from './editor-values.ts';

/** An option as it is typed: `颜色 | Colour`, and its values, one in each line. */
export interface OptionText {
  name: string;
  values: string;
}

export const MOST_OPTIONS = 3;

/** `红 | Red` in both languages; a text without `|` is in the language of its script. */
function bilingual(text: string): { zh: string; en: string } {
  const [first = '', second] = text.split('|').map((part) => part.trim());
  if (second !== undefined) return { zh: first, en: second };
  return /\p{Script=Han}/u.test(first) ? { zh: first, en: '' } : { zh: '', en: first };
}

const joined = (zh: string, en: string) => (zh && en ? `${zh} | ${en}` : zh || en);

/** The options that SKUs have, as texts. */
export function optionsOf(skus: readonly SkuRow[]): OptionText[] {
  const [first] = skus;
  return (first?.specs ?? []).map((spec, place) => {
    const values = skus
      .flatMap(({ specs }) => specs[place] ?? [])
      .map(({ valueZh, valueEn }) => joined(valueZh, valueEn));
    return { name: joined(spec.nameZh, spec.nameEn), values: [...new Set(values)].join('\n') };
  });
}

/** A SKU for each combination of the values: those there are stay as they are, new ones begin with the first price. */
export function matrixOf(options: readonly OptionText[], skus: readonly SkuRow[]): SkuRow[] {
  const parsed = options
    .map(({ name, values }) => ({ name: bilingual(name), values: linesOf(values).map(bilingual) }))
    .filter(({ name, values }) => (name.zh || name.en) && values.length > 0);
  const combinations = parsed.reduce<AttributeRow[][]>(
    (rows, { name, values }) =>
      rows.flatMap((row) =>
        values.map(({ zh, en }) => [...row, { nameZh: name.zh, nameEn: name.en, valueZh: zh, valueEn: en }]),
      ),
    [[]],
  );
  const known = new Map(skus.map((sku) => [keyOf(sku.specs), sku]));
  const { price = '', listPrice = '', cost = '', weight = '' } = skus[0] ?? {};
  return combinations.map((specs) => known.get(keyOf(specs)) ?? { ...NEW_SKU, price, listPrice, cost, weight, specs });
}

const linesOf = (text: string) => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);

const keyOf = (specs: readonly AttributeRow[]) =>
  JSON.stringify(specs.map(({ nameZh, nameEn, valueZh, valueEn }) => [nameZh, nameEn, valueZh, valueEn]));

/** What a SKU is called beside others of its product. */
export const skuName = ({ specs }: SkuRow, zh: boolean): string =>
  specs.map(({ valueZh, valueEn }) => (zh ? valueZh || valueEn : valueEn || valueZh)).join(' · ');

interface Refused {
  message: string;
  field?: readonly string[] | null;
}

/** Refusals with those of SKUs put into one, each after the SKU it is about. */
export function refusalsOf(
  refusals: readonly Refused[],
  {
    sent,
    nameOf,
  }: { sent: readonly { id?: string | null }[]; nameOf: (place: number, id: string | undefined) => string },
): Refused[] {
  const ofSkus = refusals.filter(({ field }) => field?.[1] === 'skus' && field.length > 2);
  if (ofSkus.length === 0) return [...refusals];
  const said = ofSkus.map(({ message, field }) => {
    const place = Number(field?.[2]);
    return `${nameOf(place, sent[place]?.id ?? undefined)}: ${message}`;
  });
  const others = refusals.filter((one) => !ofSkus.includes(one));
  return [...others, { message: said.join(' '), field: ['input', 'skus'] }];
}
