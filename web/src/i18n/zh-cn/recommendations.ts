import type { Catalogue } from '../catalogue.ts';

export const recommendations: Pick<Catalogue, 'recommendations'> = {
  recommendations: {
    boughtTogether: '一起购买',
    addAll: (count) => `将这${count}件加入购物车`,
    forCart: '与购物车里的商品相配',
    afterOrder: '与您买的商品相配',
    more: '查看更多',
    end: '就这些了。',
    use: '根据我看过、加购和买过的商品推荐',
    note: '保存180天。关闭后立即删除，不再记录，推荐的只是大家喜欢的商品。',
    switchedOn: '今后的推荐会参考您的浏览和购买。',
    switchedOff: '已关闭，记录也已删除。',
  },
};
