import type { ImportedNewsInput } from '../calls/users.generated.ts';

/** News in everybody's messages when the shop opens; fixed ids, so that a repeated seed sends nothing again. */
export function sampleNews(authorId: string): ImportedNewsInput[] {
  return [
    {
      ...{ id: '01976e5c-1000-7000-8000-000000000001', authorId, path: '/' },
      ...{ titleZh: '欢迎来到 MiniJD', titleEn: 'Welcome to MiniJD' },
      textZh: '订单、售后、降价和到货的消息都会出现在这里，可以在通知设置中选择。',
      textEn: 'Your orders, requests, price drops and goods back in stock will be told here. Choose in the settings.',
    },
    {
      ...{ id: '01976e5c-1000-7000-8000-000000000002', authorId, path: '/coupons' },
      ...{ titleZh: '开业优惠券', titleEn: 'Opening coupons' },
      textZh: '新人立减20元，全场满200减10，还有运费券，先领再买。',
      textEn: '¥20 off your first order, ¥10 off from ¥200, and free delivery: claim them before you shop.',
    },
  ];
}
