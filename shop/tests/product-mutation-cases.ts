import { randomUUID } from 'node:crypto';
import { ADMIN } from './after-sale-driver.ts';
import type { Cases } from './mutation-case.ts';

/** Cases of mutations of products. */
export const PRODUCT_CASES: Cases = {
  createProduct: ({ seller, categoryId }) => ({
    as: seller,
    args: {
      input: { categoryId, nameEn: 'Tea', skus: [{ code: randomUUID(), price: '10', weightGrams: 100, cost: '4' }] },
    },
    fine: /weightGrams=0$|cost=0$/,
  }),
  updateProduct: ({ seller, draftId }) => ({
    as: seller,
    owned: true,
    args: { input: { id: draftId, version: 1, subtitleEn: randomUUID() } },
  }),
  publishProduct: ({ seller, draftId }) => ({ as: seller, owned: true, args: { id: draftId } }),
  withdrawProduct: ({ seller, draftId }) => ({ as: seller, owned: true, args: { id: draftId } }),
  archiveProduct: ({ seller, draftId }) => ({ as: seller, owned: true, args: { id: draftId } }),
  restoreProduct: ({ seller, draftId }) => ({ as: seller, owned: true, args: { id: draftId } }),
  // Of files that were never uploaded: others are refused alike.
  startImport: ({ seller }) => ({
    as: seller,
    args: { input: { upload: randomUUID(), fileName: 'prices.csv', kind: 'PRICES', trial: true, rate: '7' } },
  }),
  stopImport: ({ seller }) => ({ as: seller, owned: true, args: { id: randomUUID() } }),
  repeatImport: ({ seller }) => ({ as: seller, owned: true, args: { id: randomUUID() } }),
  createCategory: ({ categoryId }) => ({
    as: ADMIN,
    args: { input: { parentId: categoryId, nameEn: randomUUID() } },
  }),
  updateCategory: ({ categoryId }) => ({
    as: ADMIN,
    args: { input: { id: categoryId, version: 1, attributes: [{ nameEn: 'Origin', kind: 'TEXT' }] } },
  }),
  moveCategory: ({ categoryId }) => ({ as: ADMIN, args: { input: { id: categoryId } } }),
  // Refused to those who may as well: the category is needed by the other cases.
  mergeCategory: ({ categoryId }) => ({ as: ADMIN, args: { input: { id: categoryId, intoId: categoryId } } }),
  createBrand: () => ({ as: ADMIN, args: { input: { name: randomUUID() } } }),
  updateBrand: ({ brandId }) => ({ as: ADMIN, args: { input: { id: brandId, version: 1, nameZh: '顶点' } } }),
  mergeBrand: ({ brandId }) => ({ as: ADMIN, args: { input: { id: brandId, intoId: brandId } } }),
  createHomeBlock: () => ({ as: ADMIN, args: { input: { kind: 'FLOOR', titleEn: 'New', source: 'NEWEST' } } }),
  updateHomeBlock: ({ homeBlockIds: [id] }) => ({
    as: ADMIN,
    args: { input: { id, version: 1, titleZh: '热销' } },
  }),
  moveHomeBlock: ({ homeBlockIds: [id] }) => ({ as: ADMIN, args: { input: { id } } }),
  deleteHomeBlock: ({ homeBlockIds: [id] }) => ({ as: ADMIN, args: { id } }),
  scheduleProduct: ({ seller, draftId }) => ({
    as: seller,
    owned: true,
    args: { input: { productId: draftId, kind: 'PUBLISH', at: new Date(Date.now() + 86_400_000).toISOString() } },
  }),
  cancelScheduledChange: ({ seller, scheduledId }) => ({ as: seller, owned: true, args: { id: scheduledId } }),
  duplicateProduct: ({ seller, draftId }) => ({ as: seller, owned: true, args: { id: draftId } }),
};
