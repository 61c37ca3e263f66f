import type { LocalizedText } from './record.ts';

interface KnownSeller {
  slug: 'minijd' | 'shanlan-living' | 'orchard-street';
  name: Required<LocalizedText>;
  /** 0–5, what buyers gave so far. */
  rating: number;
}

/** Names of the sellers that files refer to by slug; an unknown one is called by its slug. */
export const sellers: readonly KnownSeller[] = [
  { slug: 'minijd', name: { 'zh-CN': '迷你京东自营', en: 'MiniJD Direct' }, rating: 4.9 },
  { slug: 'shanlan-living', name: { 'zh-CN': '山岚生活馆', en: 'Shanlan Living' }, rating: 4.8 },
  { slug: 'orchard-street', name: { 'zh-CN': '果岸生鲜', en: 'Orchard Street' }, rating: 4.7 },
];

export type SellerSlug = KnownSeller['slug'];
