import { pinyinWords } from '../analysis/index-words.ts';
import { type Occurrence, occurrences } from '../analysis/indexed-text.ts';
import type { ProductDocument, RankedField, RankedText, RankedWord } from '../engine/product-document.ts';
import type { CatalogDocument } from './product-document.ts';

type Text = string | null | undefined;

const LONGEST_DESCRIPTION = 2000;
/** The part of a description that says what the product is. */
const LONGEST_SUMMARY = 200;
/** Maximum number of words per text: the end of a long text has little weight. */
const MOST_WORDS = 400;
/** What a part of a word counts: in D5300 the D says little. The head of a Chinese compound counts in full. */
const PART = 0.3;
/** Attributes that name the kind of product. */
const TYPES = new Set(['type', 'product type', 'category', '类型', '产品类型', '商品类型', '类别', '品类']);

interface Given {
  field: RankedField;
  text: string;
  chinese: boolean;
  /** Words up to here say what the product is. */
  main: number;
}

/** The words of a product: for the vocabulary, and as the ranking weighs them. */
export function productTexts(catalog: CatalogDocument): Pick<ProductDocument, 'words' | 'texts'> {
  const given = texts(catalog);
  const read = given.map((one) => ({ ...one, words: wordsOf(one) }));
  const pinyinOf = (...fields: RankedField[]) =>
    [...new Set(given.filter(({ field }) => fields.includes(field)).flatMap(({ text }) => pinyinWords(text)))].slice(
      0,
      MOST_WORDS,
    );
  const own = pinyinOf('name', 'brand');
  const general = pinyinOf('labels');
  const of = (...fields: RankedField[]) =>
    read.filter(({ field }) => fields.includes(field)).flatMap(({ words }) => words.map(({ written }) => written));
  return {
    words: {
      name: of('name'),
      labels: of('brand', 'labels'),
      pinyin: [...new Set([...own, ...general])].slice(0, MOST_WORDS),
      details: of('type', 'details'),
      description: of('description'),
    },
    texts: [...read.map((one) => rankedText(one, one.words)), spoken('pinyin', own), spoken('labels', general)],
  };
}

function texts(catalog: CatalogDocument): Given[] {
  const values = [...catalog.attributes, ...catalog.specs];
  const isType = ({ nameZh, nameEn }: { nameZh?: Text; nameEn?: Text }) =>
    [nameZh, nameEn].some((name) => name && TYPES.has(name.toLowerCase()));
  const [types, details] = [values.filter(isType), values.filter((value) => !isType(value))];
  const whole = Number.POSITIVE_INFINITY;
  const all: [RankedField, Text, number, boolean][] = [
    ['name', catalog.nameZh, whole, true],
    ['name', catalog.nameEn, whole, false],
    ...scripts(catalog.brandNameZh, catalog.brandName).map((name): [RankedField, Text, number, boolean] => [
      'brand',
      name,
      0,
      false,
    ]),
    ['labels', joined(catalog.categoryPath.map(({ nameZh }) => nameZh)), 0, true],
    ['labels', joined(catalog.categoryPath.map(({ nameEn }) => nameEn)), 0, false],
    ['type', joined(types.map(({ valueZh }) => valueZh)), whole, true],
    ['type', joined(types.map(({ valueEn }) => valueEn)), whole, false],
    ['description', described(catalog.subtitleZh, catalog.descriptionZh), LONGEST_SUMMARY, true],
    ['description', described(catalog.subtitleEn, catalog.descriptionEn), LONGEST_SUMMARY, false],
    ['details', joined(details.map(({ valueZh }) => valueZh)), 0, true],
    ['details', joined([...details.map(({ valueEn }) => valueEn), ...catalog.skuCodes]), 0, false],
  ];
  return all.flatMap(([field, text, main, chinese]) => (text ? [{ field, text, main, chinese }] : []));
}

/** "HUAWEI 华为" is two names of one brand. */
function scripts(...names: Text[]): string[] {
  const parts = names.flatMap((name) => name?.split(/(\p{Script=Han}+)/u) ?? []);
  return [...new Set(parts.map((part) => part.trim()))].filter((part) => part !== '');
}

function joined(texts: Text[]): string {
  return [...new Set(texts.filter((text) => text))].join(' / ');
}

function described(subtitle: Text, description: Text): string {
  return joined([subtitle, description?.slice(0, LONGEST_DESCRIPTION)]);
}

type Read = Occurrence & { main: boolean };

function wordsOf({ field, text, main }: Given): Read[] {
  const characters = field === 'name' || field === 'labels';
  const parts = [text.slice(0, main), text.slice(main)].filter((part) => part !== '');
  const words = parts.flatMap((part, index) =>
    occurrences(part, { characters }).map((one) => ({ ...one, main: index === 0 && main > 0 })),
  );
  return words.slice(0, MOST_WORDS);
}

function rankedText({ field, chinese }: Given, words: Read[]): RankedText {
  const ranked = [...Map.groupBy(words, ({ word }) => word)].map(([word, all]): RankedWord => {
    const said = all.filter(({ main }) => main);
    const count = all.reduce((sum, { extra, head }) => sum + (extra && !head ? PART : 1), 0);
    return { word, count, main: said.length > 0, behind: said.every(({ behind }) => behind) };
  });
  return { field, chinese, length: words.filter(({ extra }) => !extra).length, words: ranked };
}

/** Pinyin has no length: every word of the name begins one. */
function spoken(field: RankedField, pinyin: string[]): RankedText {
  const main = field === 'pinyin';
  return { field, chinese: true, length: 0, words: pinyin.map((word) => ({ word, count: 1, main, behind: false })) };
}
