import type { SubgraphCalls } from '@minijd/subgraph';
import { ImportCatalogDocument } from '../calls/catalog.generated.ts';
import { SampleShopDocument } from '../calls/users.generated.ts';
import { shopViewer } from '../import/shop-viewer.ts';

const COVER = {
  ...{ key: 'sample/1/mornleaf-linen-bed-beige-front.webp', width: 800, height: 800, placeholder: '#f0f1f4' },
  ...{ altZh: '软包床架，燕麦色', altEn: 'Upholstered bed frame, oatmeal' },
};

/** The draft has no picture yet: its checklist says so. */
const UNSOLD = [
  {
    ...{ status: 'DRAFT' as const, slug: 'sample-spring-bed', media: [] },
    ...{ nameZh: '新品筹备：明年春季软包床', nameEn: 'Coming next spring: upholstered bed' },
  },
  {
    ...{ status: 'INACTIVE' as const, slug: 'sample-winter-bed', media: [COVER] },
    ...{ nameZh: '去年冬季软包床（已下架）', nameEn: 'Upholstered bed of last winter (off sale)' },
  },
];

/** A draft and a product that is off sale, in the shop of the demo seller. Repeating it changes nothing. */
export async function seedUnsoldProducts(calls: SubgraphCalls, slug: string, opened: Date): Promise<void> {
  const { shop } = await calls.call('users', SampleShopDocument, { slug }, shopViewer);
  if (!shop) throw new Error(`There is no shop ${slug} in the sample.`);
  const products = UNSOLD.map((product) => ({
    ...product,
    ...{ source: 'sample', externalId: product.slug, categorySlug: 'furniture', sellerId: shop.id, attributes: [] },
    media: [...product.media],
    skus: [{ code: product.slug.toUpperCase(), specs: [], priceMinor: 239_900, stock: [] }],
    createdAt: opened.toISOString(),
  }));
  await calls.call('catalog', ImportCatalogDocument, { input: { products } }, shopViewer);
}
