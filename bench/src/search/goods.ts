import { type ProductDocument, productDocument } from '@minijd/search/measured';
import { idOf } from '../relevance/search-bench.ts';

/** Each word of a kind is in one of six products. */
export const KINDS = ['headset', 'keyboard', 'monitor', 'printer', 'router', 'speaker'];
const COLOURS = ['black', 'white', 'silver', 'red', 'blue', 'green', 'gold', 'grey'];
const STYLES = ['compact', 'wireless', 'portable', 'gaming', 'office', 'studio', 'outdoor', 'slim', 'classic', 'smart'];
const BRANDS = 200;
const SELLERS = 50;
const ATTRIBUTES = 10;

export const brandOf = (number: number) => `maker${number % BRANDS}`;
export const categoryOf = (kind: string) => `${kind}s`;

/** A product of a shop of electronics: four words in its name, ten attributes with 20 to 50 values each. */
export function goodsOf(number: number): ProductDocument {
  const kind = KINDS[number % KINDS.length]!;
  const [colour, style] = [
    COLOURS[Math.floor(number / 60) % COLOURS.length]!,
    STYLES[Math.floor(number / 6) % STYLES.length]!,
  ];
  const brand = brandOf(number * 13);
  const name = `${brand} ${style} ${kind} ${colour}`;
  const attributes = Array.from({ length: ATTRIBUTES }, (_, index) => ({
    ...{ nameZh: `属性${index}`, nameEn: `Property ${index}` },
    ...{
      valueZh: `值${(number * (index + 3)) % (20 + 3 * index)}`,
      valueEn: `v${(number * (index + 3)) % (20 + 3 * index)}`,
    },
    filterable: true,
  }));
  return productDocument({
    productId: idOf(number),
    ...{ nameZh: name, nameEn: name, subtitleZh: null, subtitleEn: null, descriptionZh: null, descriptionEn: null },
    sellerId: `01993c5e-0000-7000-8000-1000000000${String(number % SELLERS).padStart(2, '0')}`,
    ...{ brandSlug: brand, brandName: brand, brandNameZh: null },
    categoryPath: [
      { slug: 'electronics', nameZh: '数码', nameEn: 'Electronics' },
      { slug: categoryOf(kind), nameZh: kind, nameEn: kind },
    ],
    attributes,
    specs: [],
    skuCodes: [`SKU${number}`],
    priceMinorMin: ((number * 7919) % 2_000_000) + 100,
    inStock: number % 10 !== 0,
    soldCount: (number * 31) % 5000,
    createdAt: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
  });
}
