import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Viewer } from '@minijd/subgraph';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { ACCOUNT_CASES } from './account-mutation-cases.ts';
import { ADMIN } from './after-sale-driver.ts';
import type { Arguments, Cases } from './mutation-case.ts';
import { GUEST } from './mutation-scene.ts';
import { ORDER_WORK_CASES } from './order-work-cases.ts';
import { PRODUCT_CASES } from './product-mutation-cases.ts';
import { day } from './promotion-driver.ts';
import { PROMOTION_CASES } from './promotion-mutation-cases.ts';
import { STOCK_CASES } from './stock-mutation-cases.ts';

const key = () => randomUUID();
export const OTHER_SELLER: Partial<Viewer> = { userId: randomUUID(), role: 'SELLER', sellerId: randomUUID() };

/** Arguments that the cases leave out. */
export const NEEDED: Record<string, Arguments> = {
  selectAllCartLines: { selected: true },
  signOut: { everywhere: false },
  reconcilePayments: { input: { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' } },
};

/** The cases by mutation. */
export const CASES: Cases = {
  addToCart: ({ ann, goods, soldOut }) => ({
    as: ann.viewer,
    args: { input: { skuId: goods.skuId, quantity: 2 } },
    also: [{ input: { skuId: soldOut.skuId, quantity: 1 } }],
  }),
  addManyToCart: ({ ann, goods, soldOut }) => ({
    as: ann.viewer,
    args: { lines: [{ skuId: goods.skuId, quantity: 2 }] },
    also: [
      {
        lines: [
          { skuId: goods.skuId, quantity: 1 },
          { skuId: soldOut.skuId, quantity: 1 },
        ],
      },
    ],
  }),
  changeCartLine: ({ ann, goods }) => ({ as: ann.viewer, args: { input: { skuId: goods.skuId, quantity: 5 } } }),
  removeFromCart: ({ ann, goods }) => ({ as: ann.viewer, args: { skuIds: [goods.skuId] }, quiet: true, fine: /×/ }),
  saveForLater: ({ ann, goods }) => ({ as: ann.viewer, args: { skuIds: [goods.skuId] }, quiet: true, fine: /×/ }),
  moveToCart: ({ ann, goods }) => ({ as: ann.viewer, args: { skuIds: [goods.skuId] }, quiet: true, fine: /×/ }),
  selectCartLines: ({ ann, goods }) => ({
    as: ann.viewer,
    args: { skuIds: [goods.skuId], selected: false },
    quiet: true,
    fine: /×/,
  }),
  selectAllCartLines: () => ({ as: GUEST, args: {}, also: [{ selected: 'yes' }] }),
  adjustStock: ({ seller, goods, warehouseId }) => ({
    as: seller,
    owned: true,
    args: { input: { skuId: goods.skuId, warehouseId, delta: 5, reason: 'counted', idempotencyKey: key() } },
    fine: /delta=-1$/,
  }),
  approveAfterSale: ({ seller, asked }) => ({ as: seller, owned: true, args: { input: { id: asked } } }),
  rejectAfterSale: ({ seller, asked }) => ({ as: seller, owned: true, args: { input: { id: asked, reason: 'No.' } } }),
  withdrawAfterSale: ({ ann, asked }) => ({ as: ann.viewer, owned: true, args: { id: asked } }),
  sendReturn: ({ ann, granted }) => ({
    as: ann.viewer,
    owned: true,
    args: { input: { id: granted, carrier: 'SF Express', trackingNo: 'R1' } },
  }),
  receiveReturn: ({ seller, returning, delivered }) => ({
    as: seller,
    owned: true,
    args: { input: { id: returning, lines: [{ orderLineId: delivered.lines[2].id, restocked: 1 }] } },
    fine: /restocked=0$/,
  }),
  requestAfterSale: ({ ann, paid }) => ({
    as: ann.viewer,
    owned: true,
    args: {
      input: {
        ...{ orderId: paid.id, kind: 'REFUND', reason: 'CHANGED_MIND', idempotencyKey: key() },
        lines: [{ orderLineId: paid.lines[1].id, quantity: 1 }],
      },
    },
  }),
  placeOrder: ({ ann, bo, goods, soldOut, ownCoupon, expiredCoupon }) => {
    const input = { addressId: ann.addressId, lines: [{ skuId: goods.skuId, quantity: 1 }], idempotencyKey: key() };
    return {
      as: ann.viewer,
      owned: true,
      args: { input },
      fine: /usePoints=0$/,
      also: [
        { input: { ...input, addressId: bo.addressId } },
        { input: { ...input, lines: [{ skuId: soldOut.skuId, quantity: 1 }] } },
        { input: { ...input, couponIds: [expiredCoupon] } },
        { input: { ...input, couponIds: [ownCoupon, ownCoupon], lines: [{ skuId: goods.skuId, quantity: 99 }] } },
        { input: { ...input, lines: [] } },
      ],
    };
  },
  replayDeadLetters: () => ({ as: ADMIN, owned: true, args: { ids: [randomUUID()] }, quiet: true }),
  discardDeadLetters: () => ({
    as: ADMIN,
    owned: true,
    args: { ids: [randomUUID()], reason: 'of no use' },
    quiet: true,
  }),
  changeStaffRoles: ({ bo }) => ({
    as: ADMIN,
    owned: true,
    args: { input: { userId: bo.viewer.userId, add: ['SUPPORT'] } },
  }),
  suspendUser: ({ bo }) => ({
    as: ADMIN,
    owned: true,
    args: { input: { userId: bo.viewer.userId, reason: 'FRAUD', note: 'Chargebacks.', until: day(7) } },
  }),
  restoreUser: ({ bo }) => ({ as: ADMIN, owned: true, args: { input: { userId: bo.viewer.userId } } }),
  signOutUser: ({ bo }) => ({ as: ADMIN, owned: true, args: { input: { userId: bo.viewer.userId } } }),
  changeRolePermissions: () => ({
    as: ADMIN,
    owned: true,
    args: { input: { role: 'SUPPORT', permissions: ['ORDER_READ'] } },
  }),
  blockKeyword: () => ({ as: ADMIN, owned: true, args: { input: { text: 'junk', locale: 'en' } } }),
  noteSearchUse: () => ({ as: GUEST, args: { input: { text: 'lamp', use: 'OPENED' } }, quiet: true }),
  saveSearchRule: ({ goods }) => ({
    ...{ as: ADMIN, owned: true },
    args: { input: { text: key(), effects: [{ action: 'PIN', target: 'PRODUCT', value: goods.productId }] } },
  }),
  saveSynonym: () => ({ as: ADMIN, owned: true, args: { input: { words: [key().slice(0, 8), 'lamp'] } } }),
  deleteSynonym: () => ({ as: ADMIN, owned: true, args: { id: key() } }),
  deleteSearchRule: () => ({ as: ADMIN, owned: true, args: { id: key() } }),
  unblockKeyword: () => ({ as: ADMIN, owned: true, args: { input: { text: 'junk', locale: 'en' } }, quiet: true }),
  cancelOrder: ({ ann, pending }) => ({ as: ann.viewer, owned: true, args: { input: { orderId: pending.id } } }),
  cancelPaidOrder: ({ ann, paid }) => ({
    as: ann.viewer,
    owned: true,
    args: { input: { orderId: paid.id, reason: 'CHANGED_MIND' } },
  }),
  recordDelivery: ({ travelling }) => ({ as: ADMIN, owned: true, args: { orderId: travelling.id } }),
  confirmReceipt: ({ ann, travelling }) => ({ as: ann.viewer, owned: true, args: { orderId: travelling.id } }),
  createWebhook: () => ({
    as: ADMIN,
    args: { input: { url: 'https://example.com/hook', events: ['ORDER_PAID'], selection: '{ type }' } },
    // A repeated event id is idempotent.
    fine: /events ×/,
    also: [{ input: { url: 'http://127.0.0.1/', events: ['ORDER_PAID'], selection: '{ type }' } }],
  }),
  updateWebhook: () => ({ as: ADMIN, args: { input: { id: randomUUID(), active: false } } }),
  deleteWebhook: () => ({ as: ADMIN, args: { id: randomUUID() } }),
  rotateWebhookSecret: () => ({ as: ADMIN, args: { id: randomUUID() } }),
  replayWebhookDeliveries: () => ({ as: ADMIN, args: { webhookId: randomUUID() } }),
  dryRunWebhook: () => ({
    as: ADMIN,
    args: { input: { type: 'ORDER_PAID', orderId: randomUUID(), selection: '{ type }' } },
  }),
  testWebhook: ({ paid }) => ({
    as: ADMIN,
    args: { input: { id: randomUUID(), type: 'ORDER_PAID', orderId: paid.id } },
  }),
  payOrder: ({ ann, pending }) => ({
    as: ann.viewer,
    owned: true,
    args: { input: { orderId: pending.id, method: 'CARD', idempotencyKey: key() } },
  }),
  refreshPayment: ({ ann, paid }) => ({
    as: ann.viewer,
    owned: true,
    args: { input: { paymentId: paid.payments[0].id } },
  }),
  refundPayment: ({ paid }) => ({
    as: ADMIN,
    owned: true,
    args: { input: { paymentId: paid.payments[0].id, amount: '1.00', reason: 'Late.', idempotencyKey: key() } },
  }),
  reconcilePayments: () => ({ as: ADMIN, args: {}, also: [{ input: { from: day(1), to: day(-1) } }] }),
  shipOrder: ({ seller, paid }) => ({
    as: seller,
    owned: true,
    args: {
      input: {
        ...{ orderId: paid.id, carrier: 'SF Express', trackingNo: 'SF1' },
        lines: [{ orderLineId: paid.lines[1].id, quantity: 1 }],
      },
    },
  }),
  topUpBalance: ({ ann }) => ({
    as: ADMIN,
    owned: true,
    args: { input: { userId: ann.viewer.userId, amount: '10.00', note: 'A gift.', idempotencyKey: key() } },
  }),
  submitReview: ({ ann, delivered }) => ({
    as: ann.viewer,
    owned: true,
    args: { input: { orderLineId: delivered.lines[1].id, rating: 5, content: 'Very good indeed.' } },
  }),
  markReviewHelpful: ({ bo, reviewId }) => ({ as: bo.viewer, args: { reviewId, helpful: true } }),
  followUpReview: ({ ann, reviewId }) => ({
    as: ann.viewer,
    owned: true,
    args: { input: { reviewId, content: 'Still good after a month.' } },
    also: [{ input: { reviewId, content: 'Still good.', pictures: [`uploads/${key()}/${key()}.webp`] } }],
  }),
  reportReview: ({ bo, reviewId }) => ({ as: bo.viewer, args: { input: { reviewId, reason: 'FALSE' } } }),
  replyToReview: ({ seller, reviewId }) => ({
    as: seller,
    owned: true,
    args: { input: { reviewId, content: 'Thank you.' } },
  }),
  removeReviewReply: ({ seller, reviewId }) => ({ as: seller, owned: true, args: { reviewId } }),
  moderateReview: ({ reviewId }) => ({
    as: ADMIN,
    owned: true,
    args: { input: { reviewId, decision: 'APPROVE' } },
    also: [{ input: { reviewId, decision: 'REJECT' } }, { input: { reviewId, decision: 'REJECT', reason: ' ' } }],
  }),
  undoReviewDecision: ({ reviewId }) => ({ as: ADMIN, owned: true, args: { reviewId } }),
  holdReviewWord: () => ({ as: ADMIN, owned: true, args: { text: '加微信' }, also: [{ text: '!?' }] }),
  releaseReviewWord: () => ({ as: ADMIN, owned: true, args: { text: '加微信' } }),
  ...ACCOUNT_CASES,
  ...PRODUCT_CASES,
  ...PROMOTION_CASES,
  ...ORDER_WORK_CASES,
  ...STOCK_CASES,
};

const CONTRACTS = join(import.meta.dirname, '../../schema');
/** The mutations of the graph that clients see, and the subgraph of each. */
const schema: GraphQLSchema = buildSchema(await readFile(join(CONTRACTS, 'api.graphql'), 'utf8'), {
  assumeValid: true,
});
const supergraph = buildSchema(await readFile(join(CONTRACTS, 'supergraph.graphql'), 'utf8'), { assumeValid: true });
export const mutations = schema.getMutationType()!.getFields();

export function ownerOf(name: string): string {
  const directives = supergraph.getMutationType()!.getFields()[name]!.astNode!.directives!;
  const graph = directives
    .find((one) => one.name.value === 'join__field')!
    .arguments!.find((one) => one.name.value === 'graph')!;
  return (graph.value as { value: string }).value.toLowerCase();
}
