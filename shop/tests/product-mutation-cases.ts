import { randomUUID } from 'node:crypto';
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
  duplicateProduct: ({ seller, draftId }) => ({ as: seller, owned: true, args: { id: draftId } }),
};
