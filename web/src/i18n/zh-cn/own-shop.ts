import type { Catalogue } from '../catalogue.ts';

export const ownShop: Pick<Catalogue, 'ownShop'> = {
  ownShop: {
    address: '店铺主页网址',
    slug: '网址名',
    hint: '3至40个小写字母、数字或连字符。原网址会继续跳转到您的店铺。',
    need: '请填写网址名。',
    change: '更换网址',
    changed: '网址已更换。',
  },
};
