import type { Catalogue } from '../catalogue.ts';

export const bulkShipping: Pick<Catalogue, 'bulkShipping'> = {
  bulkShipping: {
    title: '批量发货',
    link: '批量发货',
    pick: '发货所选订单',
    text: '每行一个订单：订单号、物流公司、运单号，可从表格粘贴，也可直接填写。订单中未发的商品会全部放入这个包裹。',
    carrier: '默认物流公司（行内没写时使用）',
    list: '订单和运单号',
    example: '20261130000000000017，顺丰速运，SF1234567890',
    open: '打开文件（CSV）',
    ship: (count) => (count === 0 ? '发货' : `发货${count}个订单`),
    empty: '请至少粘贴一个订单和运单号。',
    tooMany: (most) => `一次最多${most}个订单，请分批发货。`,
    incomplete: (line) => `缺少物流公司或运单号：${line}`,
    refused: (count) => `${count}个未发货`,
    done: (count) => `${count}个已发货`,
  },
};
