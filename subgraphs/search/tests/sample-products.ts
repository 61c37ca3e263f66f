import type { ProductDocument } from '../src/engine/product-document.ts';
import { type CatalogDocument, productDocument } from '../src/indexing/product-document.ts';
import { LabelKind } from '../src/label/label.entity.ts';
import type { LabelRow } from '../src/label/label.rows.ts';

interface Sample {
  /** End of the product's id. */
  id: number;
  zh: string;
  en: string;
  brand: [slug: string, name: string];
  category: keyof typeof CATEGORIES;
  yuan: number;
  sold: number;
  color: [zh: string, en: string];
  inStock?: boolean;
  rating?: number;
}

/** Seller of the products with even numbers. */
export const EVEN_SELLER = '01993c5e-0000-7000-8000-00000000000e';
const ODD_SELLER = '01993c5e-0000-7000-8000-00000000000d';

const CATEGORIES = {
  smartphones: [
    { slug: 'electronics', nameZh: '数码', nameEn: 'Electronics' },
    { slug: 'smartphones', nameZh: '手机', nameEn: 'Smartphones' },
  ],
  headphones: [
    { slug: 'electronics', nameZh: '数码', nameEn: 'Electronics' },
    { slug: 'headphones', nameZh: '耳机', nameEn: 'Headphones' },
  ],
  shoes: [
    { slug: 'clothing', nameZh: '服饰', nameEn: 'Clothing' },
    { slug: 'shoes', nameZh: '鞋靴', nameEn: 'Shoes' },
  ],
};

const black: [string, string] = ['黑色', 'Black'];
const white: [string, string] = ['白色', 'White'];
const red: [string, string] = ['红色', 'Red'];
const huawei: [string, string] = ['huawei', 'HUAWEI 华为'];
const sony: [string, string] = ['sony', 'Sony 索尼'];
const anta: [string, string] = ['anta', 'ANTA 安踏'];

const SAMPLES: Sample[] = [
  {
    id: 1,
    zh: '华为 Mate 70 智能手机',
    en: 'HUAWEI Mate 70 Smartphone',
    brand: huawei,
    category: 'smartphones',
    yuan: 5499,
    sold: 900,
    color: black,
    rating: 4.8,
  },
  {
    id: 2,
    zh: '华为 nova 14 手机',
    en: 'HUAWEI nova 14 Phone',
    brand: huawei,
    category: 'smartphones',
    yuan: 2699,
    sold: 400,
    color: white,
    rating: 4.2,
  },
  {
    id: 3,
    zh: '索尼 Xperia 1 手机',
    en: 'Sony Xperia 1 Phone',
    brand: sony,
    category: 'smartphones',
    yuan: 8499,
    sold: 50,
    color: black,
    inStock: false,
  },
  {
    id: 4,
    zh: '索尼无线降噪蓝牙耳机',
    en: 'Sony Wireless Noise-Cancelling Headphones',
    brand: sony,
    category: 'headphones',
    yuan: 1999,
    sold: 700,
    color: black,
    rating: 4.9,
  },
  {
    id: 5,
    zh: '华为 FreeBuds 无线耳机',
    en: 'HUAWEI FreeBuds Wireless Earbuds',
    brand: huawei,
    category: 'headphones',
    yuan: 799,
    sold: 800,
    color: white,
    rating: 4.5,
  },
  {
    id: 6,
    zh: '男士轻便运动鞋',
    en: "Men's Lightweight Running Shoes",
    brand: anta,
    category: 'shoes',
    yuan: 299,
    sold: 1500,
    color: red,
    rating: 4.1,
  },
  {
    id: 7,
    zh: '女士轻便运动鞋',
    en: "Women's Cushioned Running Shoes",
    brand: anta,
    category: 'shoes',
    yuan: 399,
    sold: 600,
    color: white,
  },
];

export const idOf = (id: number) => `019392a0-0000-7000-8000-${String(id).padStart(12, '0')}`;

/** The sample products by the end of their ids. */
export const numbersOf = (ids: string[]) => ids.map((id) => Number(id.slice(-12)));

export const documents: CatalogDocument[] = SAMPLES.map((sample) => ({
  productId: idOf(sample.id),
  nameZh: sample.zh,
  nameEn: sample.en,
  subtitleZh: null,
  subtitleEn: null,
  descriptionZh: '正品保证，手机下单次日达',
  descriptionEn: 'Genuine goods, ordered today and there tomorrow',
  sellerId: sample.id % 2 === 0 ? EVEN_SELLER : ODD_SELLER,
  brandSlug: sample.brand[0],
  brandName: sample.brand[1],
  brandNameZh: null,
  categoryPath: CATEGORIES[sample.category],
  attributes: [],
  specs: [{ nameZh: '颜色', nameEn: 'Colour', valueZh: sample.color[0], valueEn: sample.color[1], filterable: true }],
  skuCodes: [`SKU-${sample.id}`],
  priceMinorMin: sample.yuan * 100,
  inStock: sample.inStock ?? true,
  soldCount: sample.sold,
  createdAt: new Date(Date.UTC(2026, 0, sample.id)).toISOString(),
}));

export const sampleProducts: ProductDocument[] = SAMPLES.map(({ id, rating }, index) =>
  productDocument(documents[index]!, { productId: idOf(id), average: rating ?? null, count: rating ? 10 : 0 }),
);

export const sampleLabels: LabelRow[] = documents.flatMap(({ brandSlug, brandName, categoryPath }) => [
  { kind: LabelKind.BRAND, slug: brandSlug ?? '', nameZh: brandName, nameEn: brandName },
  ...categoryPath.map((category) => ({ kind: LabelKind.CATEGORY, ...category })),
]);
