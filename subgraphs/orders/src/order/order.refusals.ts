import { Refusal, type Text } from '@minijd/subgraph';
import type { OrderStatus } from './order-status.ts';

const IS: Record<OrderStatus, Text> = {
  PENDING: { 'zh-CN': '订单还未付款', en: 'The order is not paid yet' },
  PAID: { 'zh-CN': '订单已付款', en: 'The order is already paid' },
  SHIPPED: { 'zh-CN': '订单已发货', en: 'The order is already on its way' },
  DELIVERED: { 'zh-CN': '订单已送达', en: 'The order is already delivered' },
  COMPLETED: { 'zh-CN': '订单已完成', en: 'The order is completed' },
  CANCELLED: { 'zh-CN': '订单已取消', en: 'The order was cancelled' },
  REFUNDING: { 'zh-CN': '订单正在退款', en: 'The order is being refunded' },
  REFUNDED: { 'zh-CN': '订单已退款', en: 'The order was refunded' },
};

/** Why a change of an order is declined. */
export const refusals = {
  noSuchOrder: (field: string[]) =>
    new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这个订单。', en: 'There is no such order.' }, field),
  notNow: (status: OrderStatus) =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': `${IS[status]['zh-CN']}，未做改动。`,
      en: `${IS[status].en}. Nothing was changed.`,
    }),
  beingPaid: () =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': '这笔订单已收到付款，正在确认，暂不能取消。',
      en: 'The payment for this order has arrived and is being confirmed, so it cannot be cancelled.',
    }),
};
