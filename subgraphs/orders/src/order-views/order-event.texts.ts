import { format, money } from '@minijd/money';
import type { Text } from '@minijd/subgraph';
import { afterSaleText } from '../after-sales/index.ts';
import type { OrderEventType } from '../order/index.ts';
import type { PriceChange } from '../order-changes/index.ts';
import type { AfterSaleStatus } from '../units/index.ts';

/** Texts of an order's timeline. */
const TEXTS: Record<OrderEventType, (detail: string) => Text> = {
  PLACED: () => ({ 'zh-CN': '订单已提交，等待付款。', en: 'Order placed. Waiting for payment.' }),
  PRICE_CHANGED: (detail) => {
    const { from, to, reason } = JSON.parse(detail) as PriceChange;
    const [zh, en] = (['zh-CN', 'en'] as const).map((locale) =>
      [from, to].map((minor) => format(money(minor), locale)).join(' → '),
    );
    return { 'zh-CN': `商家改价：${zh}。${reason}`, en: `The seller changed the price: ${en}. ${reason}` };
  },
  ADDRESS_CHANGED: (detail) => ({
    'zh-CN': detail ? `收货信息已由商家更正：${detail}` : '收货地址已修改。',
    en: detail ? `The shop corrected the address: ${detail}` : 'The address was changed.',
  }),
  PAID: () => ({ 'zh-CN': '付款成功，等待商家发货。', en: 'Paid. The seller will ship it next.' }),
  PAYMENT_FAILED: () => ({
    'zh-CN': '付款未成功，未扣款，可换一种方式再付。',
    en: 'The payment did not go through. Nothing was charged; try another way to pay.',
  }),
  REFUNDED: (detail) =>
    detail === 'BALANCE'
      ? { 'zh-CN': '款项已退至账户余额。', en: 'The money went back to your balance.' }
      : { 'zh-CN': '款项已原路退回。', en: 'The money went back the way it came.' },
  CANCELLED: () => ({ 'zh-CN': '订单已取消。', en: 'Order cancelled.' }),
  EXPIRED: () => ({ 'zh-CN': '超时未付款，订单已取消。', en: 'Not paid in time, so the order was cancelled.' }),
  UNFULFILLABLE: () => ({
    'zh-CN': '付款时商品已售罄，订单已取消，款项将原路退回。',
    en: 'The goods sold out before the payment arrived. The order was cancelled and the money goes back.',
  }),
  SHIPPED: (detail) => ({ 'zh-CN': `已发货：${detail}`, en: `Shipped: ${detail}` }),
  PARTLY_SHIPPED: (detail) => ({ 'zh-CN': `部分商品已发货：${detail}`, en: `A part was shipped: ${detail}` }),
  TRACKED: (detail) => ({ 'zh-CN': `包裹有新动态：${detail}`, en: `News of a parcel: ${detail}` }),
  PARTLY_DELIVERED: (detail) => ({ 'zh-CN': `一个包裹已送达：${detail}`, en: `A parcel was delivered: ${detail}` }),
  DELIVERED: () => ({ 'zh-CN': '包裹已送达。', en: 'Delivered.' }),
  AFTER_SALE: (detail) => afterSaleText(detail as AfterSaleStatus),
  PAID_CANCELLED: () => ({
    'zh-CN': '发货前已取消，款项将退回。',
    en: 'Cancelled before shipping. The money goes back.',
  }),
  INVOICED: (detail) => ({ 'zh-CN': `发票已开具：${detail}`, en: `Invoice issued: ${detail}` }),
  INVOICE_REVERSED: (detail) => ({
    'zh-CN': `退款的红字发票已开具：${detail}`,
    en: `Red invoice issued for a refund: ${detail}`,
  }),
  REFUNDING: () => ({ 'zh-CN': '全部商品退款中。', en: 'All goods are being refunded.' }),
  ALL_REFUNDED: () => ({ 'zh-CN': '全部商品已退款。', en: 'All goods were refunded.' }),
  COMPLETED: () => ({ 'zh-CN': '已确认收货，交易完成。', en: 'Receipt confirmed. All done.' }),
};

export function eventText(type: OrderEventType, detail: string | null | undefined): Text {
  return TEXTS[type](detail ?? '');
}
