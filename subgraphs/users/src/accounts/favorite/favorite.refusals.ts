import { Refusal } from '@minijd/subgraph';

export function unknownProduct(field = ['productId']): Refusal {
  return new Refusal('NOT_FOUND', { 'zh-CN': '没有这件商品。', en: 'There is no such product.' }, field);
}

export function tooManyFavorites(max: number): Refusal {
  return new Refusal('LIMIT_REACHED', {
    'zh-CN': `最多收藏${max}件商品，请先移除一些。`,
    en: `You can keep ${max} favourites. Remove some first.`,
  });
}
