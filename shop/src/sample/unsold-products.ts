import { PERMISSIONS, type SubgraphCalls } from '@minijd/subgraph';
import {
  SampleCopyDocument,
  SampleNamesDocument,
  SampleOffSaleDocument,
  SampleOfSellerDocument,
} from '../calls/catalog.generated.ts';
import { SampleShopDocument } from '../calls/users.generated.ts';
import { shopViewer } from '../import/shop-viewer.ts';

const NAMES = {
  DRAFT: { nameZh: '新品筹备：明年春季款', nameEn: 'Coming next spring' },
  INACTIVE: { nameZh: '去年冬季款（已下架）', nameEn: 'Last winter (off sale)' },
};

/** A draft and a product that is off sale, once, in the shop of the demo seller. */
export async function seedUnsoldProducts(calls: SubgraphCalls, admin: string, slug: string): Promise<void> {
  const viewer = { ...shopViewer, userId: admin, role: 'ADMIN', permissions: PERMISSIONS } as const;
  const { shop } = await calls.call('users', SampleShopDocument, { slug }, shopViewer);
  if (!shop) return;
  const { managedProducts, products } = await calls.call(
    'catalog',
    SampleOfSellerDocument,
    { sellerId: shop.id },
    viewer,
  );
  const original = products?.nodes[0]?.id;
  if (!original || managedProducts?.totalCount !== 0) return;
  // The draft comes last: it tells that both are there.
  for (const status of ['INACTIVE', 'DRAFT'] as const) {
    const { duplicateProduct: copied } = await calls.call('catalog', SampleCopyDocument, { id: original }, viewer);
    const copy = copied?.product;
    if (!copy) throw new Error(copied?.userErrors[0]?.message ?? 'no copy');
    await calls.call('catalog', SampleNamesDocument, { input: { ...copy, ...NAMES[status] } }, viewer);
    if (status === 'INACTIVE') await calls.call('catalog', SampleOffSaleDocument, { id: copy.id }, viewer);
  }
}
