import type { Catalogue } from '../catalogue.ts';

export const moneyWork: Pick<Catalogue, 'moneyWork'> = {
  moneyWork: {
    payments: '支付与退款',
    statuses: { PENDING: '未付款', SUCCEEDED: '已付款', FAILED: '被拒绝', REFUNDED: '已退款' },
    amount: '金额（元）',
    reason: '原因',
    reasonHints: { reason: '买家可在订单中看到，并记入审计日志。', note: '用户在余额明细中可见，并记入审计日志。' },
    needReason: '请填写原因。',
    sending: '提交中…',
    refund: '退款',
    refundTitle: (number) => `退款 ${number}`,
    refundText: (left) => `最多可退${left}。订单状态不变，已关闭的订单也可退款。`,
    refunded: '退款已发起。',
    noEntries: '还没有变动。',
    credit: '充值余额',
    creditTitle: '充值余额',
    creditText: '充值后立即可用，操作人与原因记入审计日志。',
    credited: '已充值到余额。',
    from: '开始日期',
    to: '结束日期',
    needDays: '请选择1到31天。',
    reconcile: '立即对账',
    reconciled: (count) => (count === 0 ? '对账完成，记录一致。' : `对账完成，有${count}条待处理。`),
  },
};
