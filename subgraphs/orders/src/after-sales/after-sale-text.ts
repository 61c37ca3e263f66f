import type { Text } from '@minijd/subgraph';
import type { AfterSaleStatus } from '../units/index.ts';

const TEXTS: Record<AfterSaleStatus, Text> = {
  REQUESTED: { 'zh-CN': '售后申请已提交，等待商家处理。', en: 'After-sale request sent. The seller answers next.' },
  AWAITING_RETURN: { 'zh-CN': '商家已同意退货，请寄回商品。', en: 'The return is granted. Send the goods back.' },
  RETURNING: { 'zh-CN': '商品已寄回，等待商家收货。', en: 'The goods are on their way back to the seller.' },
  REFUNDING: { 'zh-CN': '退款处理中。', en: 'The refund is on its way.' },
  REFUNDED: { 'zh-CN': '售后完成，款项已退。', en: 'The request is settled and the money went back.' },
  REJECTED: { 'zh-CN': '商家拒绝了售后申请。', en: 'The seller declined the request.' },
  WITHDRAWN: { 'zh-CN': '售后申请已关闭。', en: 'The request was closed.' },
};

/** The timeline text for each status. */
export function afterSaleText(status: AfterSaleStatus): Text {
  return TEXTS[status];
}
