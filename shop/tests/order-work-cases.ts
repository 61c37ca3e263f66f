import type { Cases } from './mutation-case.ts';

/** Cases of mutations of orders by those who work in the shop. */
export const ORDER_WORK_CASES: Cases = {
  addOrderNote: ({ seller, paid }) => ({
    as: seller,
    owned: true,
    args: { input: { orderId: paid.id, text: 'Rings twice.\nSend it before Friday.' } },
  }),
  shipOrders: ({ seller, paid }) => ({
    as: seller,
    args: { rows: [{ order: paid.orderNo, carrier: 'SF Express', trackingNo: 'SF-BULK-1' }] },
    // Each row has its own refusals.
    fine: /rows/,
  }),
  changeOrderPrice: ({ seller, pending }) => ({
    as: seller,
    owned: true,
    args: {
      input: {
        ...{ orderId: pending.id, freight: '3.00', reason: 'Thanks for waiting.' },
        lines: [{ orderLineId: pending.lines[0].id, unitPrice: '99.00' }],
      },
    },
    fine: /freight=0$/,
  }),
  changeOrderAddress: ({ ann, paid }) => ({
    as: ann.viewer,
    owned: true,
    args: { input: { orderId: paid.id, addressId: ann.addressId } },
  }),
  correctOrderAddress: ({ seller, paid }) => ({
    as: seller,
    owned: true,
    args: {
      input: {
        ...{ orderId: paid.id, name: '李雷', phone: '13800138000' },
        ...{ address: '北京市海淀区中关村大街11号', reason: 'The number was incomplete.' },
      },
    },
  }),
  deleteOrderNote: ({ seller, noteId }) => ({ as: seller, owned: true, args: { noteId } }),
};
