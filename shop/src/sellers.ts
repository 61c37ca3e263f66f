import { bilingual } from './bilingual.ts';
import type { LocalizedText } from './import/record.ts';
import type { SellerSlug } from './sample/goods/good.ts';

export interface SampleSeller {
  slug: SellerSlug;
  name: LocalizedText;
  description: LocalizedText;
  /** 0–5, what buyers gave so far. */
  rating: number;
}

export const sellers: readonly SampleSeller[] = [
  {
    slug: 'minijd',
    name: bilingual('迷你京东自营 | MiniJD Direct'),
    description: bilingual(
      '自有三仓发货，上午下单下午到，七天无理由退换。 | Shipped from our own three warehouses, often the same day, with seven days to change your mind.',
    ),
    rating: 4.9,
  },
  {
    slug: 'shanlan-living',
    name: bilingual('山岚生活馆 | Shanlan Living'),
    description: bilingual(
      '家里的小东西，一件一件挑。店主每周三上新。 | Small things for the home, chosen one by one. New finds every Wednesday.',
    ),
    rating: 4.8,
  },
  {
    slug: 'orchard-street',
    name: bilingual('果岸生鲜 | Orchard Street'),
    description: bilingual(
      '产地直发的水果、海鲜和早市面包，坏一个赔一个。 | Fruit, seafood and morning bread from where they are made; anything bad is refunded.',
    ),
    rating: 4.7,
  },
];
