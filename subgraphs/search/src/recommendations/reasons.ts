import { type Locale, textIn } from '@minijd/subgraph';
import type { RecommendationKind } from './recommendation.type.ts';

/** What the visitor did with the product that something is recommended for; `GIVEN`: it is before them, in a cart or an order. */
export type Choice = 'VIEWED' | 'ADDED' | 'BOUGHT' | 'GIVEN';

export interface Reason {
  kind: RecommendationKind;
  /** How many people chose both. */
  people?: number;
  /** The visitor's own choice it follows from, with its name; absent on the page of that product. */
  choice?: Choice;
  nameZh?: string | null;
  nameEn?: string | null;
}

type Words = Record<Locale, (about: { name: string; people: number }) => string>;

/** On the page of the product it is recommended for. */
const HERE: Record<RecommendationKind, Words> = {
  BOUGHT_TOGETHER: {
    'zh-CN': ({ people }) => `${people}人一起买过`,
    en: ({ people }) => `Bought together by ${people} people`,
  },
  ALSO_VIEWED: {
    'zh-CN': ({ people }) => `${people}位看过的人也在看`,
    en: ({ people }) => `${people} people looked at both`,
  },
  SIMILAR: { 'zh-CN': () => '同类相似商品', en: () => 'Similar, of the same kind' },
  POPULAR_IN_CATEGORY: {
    'zh-CN': ({ name }) => (name ? `${name}热销` : '同类热销'),
    en: ({ name }) => (name ? `Popular in ${name}` : 'Popular of its kind'),
  },
  TRENDING: { 'zh-CN': () => '近期热门', en: () => 'Trending now' },
  POPULAR: { 'zh-CN': () => '大家都在买', en: () => 'Best seller' },
};

/** For somebody, because of what they chose. */
const FOR_CHOICE: Partial<Record<RecommendationKind, Record<Choice, Words>>> = {
  BOUGHT_TOGETHER: {
    BOUGHT: {
      'zh-CN': ({ name }) => `买过“${name}”的人也买了`,
      en: ({ name }) => `Others who bought “${name}” bought this`,
    },
    ADDED: {
      'zh-CN': ({ name }) => `常与购物车里的“${name}”一起买`,
      en: ({ name }) => `Often bought with “${name}” from your cart`,
    },
    GIVEN: {
      'zh-CN': ({ name }) => `常与“${name}”一起买`,
      en: ({ name }) => `Often bought with “${name}”`,
    },
    VIEWED: {
      'zh-CN': ({ name }) => `常与您看过的“${name}”一起买`,
      en: ({ name }) => `Often bought with “${name}”, which you looked at`,
    },
  },
  ALSO_VIEWED: {
    BOUGHT: {
      'zh-CN': ({ name }) => `因为您买过“${name}”`,
      en: ({ name }) => `Because you bought “${name}”`,
    },
    ADDED: {
      'zh-CN': ({ name }) => `因为购物车里有“${name}”`,
      en: ({ name }) => `Because “${name}” is in your cart`,
    },
    GIVEN: {
      'zh-CN': ({ name }) => `看过“${name}”的人也在看`,
      en: ({ name }) => `Chosen by others who chose “${name}”`,
    },
    VIEWED: {
      'zh-CN': ({ name }) => `因为您看过“${name}”`,
      en: ({ name }) => `Because you looked at “${name}”`,
    },
  },
  SIMILAR: {
    BOUGHT: {
      'zh-CN': ({ name }) => `与您买过的“${name}”相似`,
      en: ({ name }) => `Similar to “${name}”, which you bought`,
    },
    ADDED: {
      'zh-CN': ({ name }) => `与购物车里的“${name}”相似`,
      en: ({ name }) => `Similar to “${name}” in your cart`,
    },
    GIVEN: {
      'zh-CN': ({ name }) => `与“${name}”相似`,
      en: ({ name }) => `Similar to “${name}”`,
    },
    VIEWED: {
      'zh-CN': ({ name }) => `与您看过的“${name}”相似`,
      en: ({ name }) => `Similar to “${name}”, which you looked at`,
    },
  },
};

const LONGEST: Record<Locale, number> = { 'zh-CN': 14, en: 32 };

/** Why something is recommended, in words. */
export function reasonIn(locale: Locale, { kind, people = 0, choice, nameZh, nameEn }: Reason): string {
  const name = shortened(textIn(locale, nameZh, nameEn) ?? '', LONGEST[locale]);
  const words = (choice && name && FOR_CHOICE[kind]?.[choice]) || HERE[kind];
  return words[locale]({ name, people });
}

/** By whole characters, which may be pairs. */
function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('').trimEnd()}…` : text;
}
