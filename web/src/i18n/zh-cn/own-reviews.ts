import type { Catalogue } from '../catalogue.ts';

export const ownReviews: Pick<Catalogue, 'ownReviews' | 'reviewExport'> = {
  ownReviews: {
    title: '我的评价',
    views: { write: '待评价', followUp: '可追评', written: '已评价' },
    product: '商品',
    delivered: (day) => `${day} 送达`,
    nothingToWrite: '没有待评价的商品，收到的商品会出现在这里。',
    nothingToFollowUp: '没有可追评的评价。每条评价180天内可追评一次。',
    nothingWritten: '还没有写过评价。',
  },
  reviewExport: {
    file: '评价.csv',
    columns: {
      id: '评价编号',
      written: '评价时间',
      status: '状态',
      rating: '星级',
      product: '商品',
      sku: 'SKU',
      author: '作者',
      text: '内容',
      pictures: '图片',
      followUp: '追评',
      reply: '商家回复',
      heldFor: '命中词',
      openReports: '待处理举报',
      reports: '举报原因',
      rejectReason: '拒绝原因',
    },
    status: { PENDING: '待审核', APPROVED: '已公开', REJECTED: '未通过' },
  },
};
