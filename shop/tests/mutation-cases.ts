import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Viewer } from '@minijd/subgraph';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { ADMIN } from './after-sale-desk.ts';
import { GUEST, PASSWORD, type Scene } from './mutation-scene.ts';
import { day } from './promotion-desk.ts';

export type Arguments = Record<string, unknown>;

interface Case {
  as: Partial<Viewer>;
  /** A valid input, for a permitted viewer. */
  args: Arguments;
  /** Spoiled values that are valid here, by their names in failures. */
  fine?: RegExp;
  /** Takes ids that need not exist: does nothing then, without an error. */
  quiet?: boolean;
  /** Attempts without permission or on the data of others. */
  owned?: boolean;
  /** Other invalid inputs. */
  also?: Arguments[];
}

const key = () => randomUUID();
export const OTHER_SELLER: Partial<Viewer> = { userId: randomUUID(), role: 'SELLER', sellerId: randomUUID() };

/** Arguments that the cases leave out. */
export const NEEDED: Record<string, Arguments> = {
  selectAllCartLines: { selected: true },
  signOut: { everywhere: false },
  reconcilePayments: { input: { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' } },
};

/** The cases by mutation. */
export const CASES: Record<string, (scene: Scene) => Case> = {
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
  claimCoupon: ({ bo, coupon }) => ({ as: bo.viewer, args: { couponId: coupon } }),
  createCoupon: () => {
    const input = {
      ...{ code: key(), nameZh: '券', nameEn: 'Coupon', kind: 'FIXED', amount: '5.00', minSpend: '50.00' },
      ...{ startsAt: day(-1), endsAt: day(1) },
    };
    return {
      as: ADMIN,
      owned: true,
      args: { input },
      fine: /(minSpend|percent)=0$/,
      also: [
        { input: { ...input, endsAt: day(-2) } },
        { input: { ...input, kind: 'PERCENTAGE', amount: null, percent: 100 } },
        { input: { ...input, amount: '60.00' } },
        { input: { ...input, scope: 'PRODUCT', scopeIds: [] } },
      ],
    };
  },
  updateCoupon: ({ coupon }) => ({ as: ADMIN, owned: true, args: { input: { id: coupon, nameEn: 'Other' } } }),
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
  unblockKeyword: () => ({ as: ADMIN, owned: true, args: { input: { text: 'junk', locale: 'en' } }, quiet: true }),
  cancelOrder: ({ ann, pending }) => ({ as: ann.viewer, owned: true, args: { input: { orderId: pending.id } } }),
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
    args: { input: { paymentId: paid.payments[0].id, amount: '1.00', idempotencyKey: key() } },
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
    args: { input: { userId: ann.viewer.userId, amount: '10.00', idempotencyKey: key() } },
  }),
  submitReview: ({ ann, delivered }) => ({
    as: ann.viewer,
    owned: true,
    args: { input: { orderLineId: delivered.lines[1].id, rating: 5, content: 'Very good indeed.' } },
  }),
  markReviewHelpful: ({ bo, reviewId }) => ({ as: bo.viewer, args: { reviewId, helpful: true } }),
  removeAddress: ({ ann }) => ({ as: ann.viewer, owned: true, args: { id: ann.addressId } }),
  saveAddress: ({ ann, bo }) => {
    const input = {
      ...{ recipient: '李雷', phone: '13800138000', province: '北京市', city: '北京市' },
      ...{ district: '海淀区', street: '中关村大街1号' },
    };
    return { as: ann.viewer, args: { input }, also: [{ input: { ...input, id: bo.addressId } }] };
  },
  addFavorite: ({ ann, goods }) => ({ as: ann.viewer, args: { productId: goods.productId } }),
  removeFavorite: ({ ann, goods }) => ({ as: ann.viewer, args: { productId: goods.productId }, quiet: true }),
  saveSellerApplication: ({ bo }) => ({
    as: bo.viewer,
    args: {
      input: { companyName: 'Tea Ltd', slug: 'bo-s-tea', phone: '13800138000', creditCode: '91110000802100433B' },
    },
    // An empty text removes the value.
    fine: /=""$/,
    also: [
      { input: { creditCode: '911100008021004331' } },
      { input: { licence: `private/${randomUUID()}/${randomUUID()}.webp` } },
      { input: { province: '江苏省', city: '杭州市', district: '西湖区' } },
    ],
  }),
  submitSellerApplication: ({ bo }) => ({ as: bo.viewer, args: {} }),
  approveSellerApplication: () => ({ as: ADMIN, args: { id: randomUUID() } }),
  rejectSellerApplication: () => ({ as: ADMIN, args: { input: { id: randomUUID(), reason: 'Not legible.' } } }),
  suspendSeller: () => ({ as: ADMIN, args: { input: { sellerId: randomUUID(), reason: 'Fakes.' } } }),
  restoreSeller: () => ({ as: ADMIN, args: { sellerId: randomUUID() } }),
  followShop: ({ ann }) => ({ as: ann.viewer, args: { sellerId: randomUUID() } }),
  unfollowShop: ({ ann }) => ({ as: ann.viewer, args: { sellerId: randomUUID() } }),
  changePassword: ({ ann }) => ({
    as: ann.viewer,
    args: { input: { currentPassword: 'not it, surely', newPassword: 'another long password' } },
  }),
  changePhone: ({ ann }) => ({ as: ann.viewer, args: { input: { phone: '010-12345678' } } }),
  confirmEmailChange: () => ({ as: GUEST, args: { input: { token: 'x' } } }),
  confirmPassword: ({ ann }) => ({ as: ann.viewer, args: { input: { password: 'not it, surely' } } }),
  beginSecondFactor: ({ ann }) => ({ as: ann.viewer, args: {} }),
  enableSecondFactor: ({ ann }) => ({ as: ann.viewer, args: { input: { code: '000000' } } }),
  disableSecondFactor: ({ ann }) => ({
    as: ann.viewer,
    args: { input: { password: 'not it, surely', code: '000000' } },
  }),
  replaceRecoveryCodes: ({ ann }) => ({ as: ann.viewer, args: {} }),
  confirmSignIn: () => ({ as: GUEST, args: { input: { challenge: 'x', code: '000000' } } }),
  refreshSession: () => ({ as: GUEST, args: { input: { refreshToken: 'x' } } }),
  requestEmailChange: ({ ann }) => ({ as: ann.viewer, args: { input: { email: 'ann@people.example' } } }),
  requestEmailVerification: ({ ann }) => ({ as: ann.viewer, args: {} }),
  requestPasswordReset: () => ({ as: GUEST, args: { input: { email: 'ann@people.example' } } }),
  resetPassword: () => ({ as: GUEST, args: { input: { token: 'x', newPassword: PASSWORD } } }),
  revokeOtherSessions: ({ bo }) => ({ as: bo.viewer, args: {} }),
  revokeSession: ({ ann }) => ({ as: ann.viewer, args: { id: randomUUID() } }),
  signIn: ({ email }) => ({ as: GUEST, args: { input: { email, password: 'not it, surely' } } }),
  signOut: () => ({ as: GUEST, args: {}, also: [{ everywhere: 'yes' }] }),
  signUp: () => ({
    as: GUEST,
    args: { input: { email: 'new@people.example', password: PASSWORD } },
    // An unknown device token is allowed, and a password may hold any text.
    fine: /deviceToken=|password=An/,
  }),
  setNotification: ({ ann }) => {
    const input = { category: 'NEWS', channel: 'SHOP', enabled: true };
    return {
      as: ann.viewer,
      args: { input },
      also: [
        { input: { ...input, category: 'ORDER', channel: 'LETTER', enabled: false } },
        { input: { ...input, category: 'SALES', channel: 'LETTER' } },
        { input: { ...input, category: 'WEATHER' } },
      ],
    };
  },
  markMessagesRead: ({ ann }) => ({ as: ann.viewer, args: { ids: [randomUUID()] }, quiet: true }),
  markAllMessagesRead: ({ ann }) => ({ as: ann.viewer, args: {}, also: [{ category: 'WEATHER' }] }),
  deleteMessages: ({ ann }) => ({ as: ann.viewer, args: { ids: [randomUUID()] }, quiet: true }),
  restoreMessages: ({ ann }) => ({ as: ann.viewer, args: { ids: [randomUUID()] }, quiet: true }),
  alertWhenInStock: ({ ann, goods, soldOut }) => ({
    as: ann.viewer,
    args: { skuId: soldOut.skuId },
    also: [{ skuId: goods.skuId }],
  }),
  alertOnPriceDrop: ({ ann, goods }) => ({
    as: ann.viewer,
    args: { input: { productId: goods.productId, targetPrice: '1.00' } },
    also: [{ input: { productId: goods.productId, targetPrice: '129.00' } }],
  }),
  removeProductAlerts: ({ ann }) => ({ as: ann.viewer, args: { ids: [randomUUID()] }, quiet: true }),
  publishShopNews: () => {
    const input = {
      titleZh: '上新',
      titleEn: 'New',
      textZh: '新品上架。',
      textEn: 'Look what is new.',
      path: '/coupons',
    };
    const elsewhere = ['https://shop.example/', '//shop.example/', '/\\shop.example'];
    return { as: ADMIN, owned: true, args: { input }, also: elsewhere.map((path) => ({ input: { ...input, path } })) };
  },
  updateProfile: ({ ann }) => ({ as: ann.viewer, args: { input: { displayName: 'Ann' } } }),
  verifyEmail: () => ({ as: GUEST, args: { input: { token: 'x' } } }),
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
