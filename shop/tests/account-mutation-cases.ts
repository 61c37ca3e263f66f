import { randomUUID } from 'node:crypto';
import { ADMIN } from './after-sale-driver.ts';
import type { Cases } from './mutation-case.ts';
import { GUEST, PASSWORD } from './mutation-scene.ts';

/** People, their accounts and messages, and shops. */
export const ACCOUNT_CASES: Cases = {
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
  changeShopSlug: ({ seller }) => ({ as: seller, args: { slug: 'other-things' }, also: [{ slug: 'No/slug' }] }),
  applyAsPartner: ({ bo }) => {
    const input = {
      ...{ name: 'Cloud ERP', website: 'https://erp.example', contact: 'api@erp.example' },
      ...{ purpose: 'Ships the orders of its sellers.', scopes: ['ORDERS_READ'] },
    };
    return {
      as: bo.viewer,
      args: { input },
      also: [
        { input: { ...input, website: 'javascript:alert(1)' } },
        { input: { ...input, contact: 'nobody' } },
        { input: { ...input, scopes: [] } },
      ],
    };
  },
  approvePartner: () => ({ as: ADMIN, args: { partnerId: randomUUID() } }),
  rejectPartner: () => ({ as: ADMIN, args: { input: { partnerId: randomUUID(), reason: 'For what?' } } }),
  suspendPartner: () => ({ as: ADMIN, args: { input: { partnerId: randomUUID(), reason: 'A key leaked.' } } }),
  restorePartner: () => ({ as: ADMIN, args: { partnerId: randomUUID() } }),
  setPartnerQuota: () => ({
    as: ADMIN,
    args: {
      input: {
        partnerId: randomUUID(),
        quota: { requestsPerMinute: 60, costPerMinute: 6000, requestsPerDay: 1000, costPerDay: 100_000 },
      },
    },
  }),
  createApiKey: ({ ann }) => ({
    as: ann.viewer,
    args: { input: { name: 'ERP', scopes: ['ORDERS_READ'], expiresInDays: 30 } },
  }),
  rotateApiKey: ({ ann }) => ({ as: ann.viewer, args: { input: { id: randomUUID(), overlapHours: 1 } } }),
  revokeApiKey: ({ ann }) => ({ as: ann.viewer, args: { id: randomUUID() } }),
  registerOperations: ({ ann }) => ({
    as: ann.viewer,
    args: { input: { clientName: 'erp', clientVersion: '1', manifest: 'query Categories { categories { id } }' } },
  }),
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
  recordViews: ({ ann, goods }) => ({ as: ann.viewer, args: { productIds: [goods.productId] }, quiet: true }),
  removeViews: ({ ann, goods }) => ({
    as: ann.viewer,
    args: { input: { productIds: [goods.productId] } },
    quiet: true,
    also: [{ input: {} }, { input: { all: true, day: '2026-11-30' } }, { input: { day: 'yesterday' } }],
  }),
  restoreViews: ({ ann }) => ({ as: ann.viewer, args: { removedAt: '2026-11-30T00:00:00Z' }, quiet: true }),
  switchRecommendations: ({ ann }) => ({ as: ann.viewer, args: { enabled: true }, also: [{ enabled: 'yes' }] }),
  switchHistory: ({ ann }) => ({ as: ann.viewer, args: { enabled: true }, also: [{ enabled: 'yes' }] }),
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
  beginDataDownload: ({ ann }) => ({ as: ann.viewer, args: {} }),
  requestAccountDeletion: ({ ann }) => ({ as: ann.viewer, args: { input: {} } }),
  verifyEmail: () => ({ as: GUEST, args: { input: { token: 'x' } } }),
};
