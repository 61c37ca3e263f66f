import type { LetterContent } from '../src/letters/letter-content.ts';

const at = '2026-11-30T04:05:00.000Z';
const expiresAt = '2026-11-30T04:35:00.000Z';
const money = (formatted: string) => ({ formatted });
const order: LetterContent['ORDER_PLACED']['order'] = {
  ...{ id: '019ad1f0-0000-7000-8000-000000000001', orderNo: '20261130000000012345', payBefore: at },
  ...{ total: money('¥4,298.00'), recipient: { name: '林小满', address: '北京市朝阳区望京街 8 号院 3 号楼 1202' } },
  lines: [
    { id: 'a', productName: '降噪头戴耳机 Pro <旗舰版>', quantity: 1, total: money('¥3,999.00') },
    { id: 'b', productName: 'A cable with a rather long name that has to wrap', quantity: 2, total: money('¥299.00') },
  ],
  shipments: [
    { id: 's', carrier: '顺丰速运', trackingNo: 'SF1234567890', lines: [{ quantity: 2, orderLine: { id: 'b' } }] },
  ],
};
const ofOrder = { order, orderId: order.id };
const request = {
  ...{ id: '019ad1f0-0000-7000-8000-000000000002', afterSaleNo: '20261130000000054321', kind: 'RETURN' as const },
  ...{ rejectReason: '商品有使用痕迹', deadline: at, amount: money('¥299.00'), order: { orderNo: order.orderNo } },
  returnAddress: { recipient: '退货组', phone: '400-000-0000', address: '北京市通州区示例路1号' },
};

const product = { nameZh: '降噪头戴耳机 <Pro>', nameEn: 'Headphones <Pro>', path: '/p/headphones' };

/** Sample data for each kind of letter. */
export const LETTER_SAMPLES: LetterContent = {
  VERIFY_EMAIL: { path: '/verify-email#token=V1StGXR8Z5jdHi6BmyT', expiresAt },
  PASSWORD_RESET: { path: '/reset-password#token=V1StGXR8Z5jdHi6BmyT', expiresAt },
  ACCOUNT_EXISTS: {},
  EMAIL_CHANGED: { newEmail: 'new@example.com', at, contact: 'support@shop.example' },
  PASSWORD_CHANGED: { at },
  NEW_DEVICE: { browser: 'Firefox 146, Windows', ipAddress: '203.0.113.7', at },
  ORDER_PLACED: ofOrder,
  ORDER_SHIPPED: { ...ofOrder, shipmentId: 's' },
  ORDER_DELIVERED: { ...ofOrder, shipmentId: 's' },
  REFUNDED: { orderId: order.id, orderNo: order.orderNo, amountMinor: 29_900, destination: 'ORIGINAL' },
  RETURN_ANSWERED: { request, afterSaleId: request.id, granted: true },
  PRICE_DROP: { product, priceMinor: 399_900, beforeMinor: 429_900 },
  BACK_IN_STOCK: { product },
  ACCOUNT_SUSPENDED: {
    ...{ reason: { 'zh-CN': '存在虚假交易', en: 'orders were made to deceive' }, contact: 'support@shop.example' },
    until: expiresAt,
  },
  ACCOUNT_RESTORED: {},
  SHOP_NEWS: {
    ...{ titleZh: '年终大促 <今晚八点>', titleEn: 'Year-end sale <tonight>', path: '/coupons' },
    ...{ textZh: '满 300 减 50，可与优惠券同用。', textEn: 'Save 50 for every 300 spent, coupons included.' },
  },
  ACCOUNT_DELETION_REQUESTED: { dueAt: '2026-12-14T06:00:00Z' },
  ACCOUNT_DELETED: {},
  SELLER_APPROVED: { shopName: '星河数码', slug: 'xinghe' },
  SELLER_REJECTED: { reason: '营业执照不清晰 <b>请重拍</b>' },
  SELLER_SUSPENDED: { shopName: '星河数码', reason: '多次未按时发货' },
  SELLER_RESTORED: { shopName: '星河数码', slug: 'xinghe' },
  PARTNER_APPROVED: { name: '云仓 ERP' },
  PARTNER_REJECTED: { reason: '请说明 <b>用途</b>' },
  PARTNER_SUSPENDED: { name: '云仓 ERP', reason: '密钥外泄' },
  PARTNER_RESTORED: { name: '云仓 ERP' },
};
