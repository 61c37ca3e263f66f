import type { LocalizedText } from './record.ts';

interface KnownSeller {
  slug: 'minijd' | 'shanlan-living' | 'orchard-street';
  name: Required<LocalizedText>;
  /** 0–5, what buyers gave so far. */
  rating: number;
  /** Key of a picture of the sample shop. */
  logo: string;
  description: Required<LocalizedText>;
}

/** Names of the sellers that files refer to by slug; an unknown one is called by its slug. */
export const sellers: readonly KnownSeller[] = [
  {
    slug: 'minijd',
    name: { 'zh-CN': '迷你京东自营', en: 'MiniJD Direct' },
    rating: 4.9,
    logo: 'sample/1/logo-minijd.webp',
    description: {
      'zh-CN': '迷你京东自营店：自有仓库发货，从手机数码到日用百货一站购齐，支持七天无理由退货。',
      en: 'What MiniJD sells itself: from phones to the daily needs of a household, out of our own warehouses.',
    },
  },
  {
    slug: 'shanlan-living',
    name: { 'zh-CN': '山岚生活馆', en: 'Shanlan Living' },
    rating: 4.8,
    logo: 'sample/1/logo-shanlan-living.webp',
    description: {
      'zh-CN': '为家挑选安静耐用的好物：家居、厨具、纺织品，选材自然，细节讲究。',
      en: 'Quiet things that last for your home: furniture, kitchenware and textiles of natural materials.',
    },
  },
  {
    slug: 'orchard-street',
    name: { 'zh-CN': '果岸生鲜', en: 'Orchard Street' },
    rating: 4.7,
    logo: 'sample/1/logo-orchard-street.webp',
    description: {
      'zh-CN': '产地直采的水果与生鲜，当天分拣，冷链送达。',
      en: 'Fruit and fresh food straight from where it grows, sorted the same day and delivered cold.',
    },
  },
];

export type SellerSlug = KnownSeller['slug'];
