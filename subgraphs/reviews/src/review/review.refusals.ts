import { Refusal, type Text } from '@minijd/subgraph';

const TEXTS = {
  rating: { 'zh-CN': '请选择1至5星。', en: 'Choose 1 to 5 stars.' },
  title: { 'zh-CN': '标题最多100个字符。', en: 'Titles have 100 characters at most.' },
  content: { 'zh-CN': '评价需为5至2000个字符。', en: 'Reviews need 5 to 2,000 characters.' },
} satisfies Record<string, Text>;

export function refuseInput(field: keyof typeof TEXTS): Refusal {
  return new Refusal('INVALID_INPUT', TEXTS[field], ['input', field]);
}

/** The same for purchases that do not exist, are not delivered yet, or belong to another person. */
export function notPurchased(): Refusal {
  const text = { 'zh-CN': '收到商品后才能评价。', en: 'You can review what you bought once it has arrived.' };
  return new Refusal('NOT_PURCHASED', text, ['input', 'orderLineId']);
}

export function alreadyReviewed(): Refusal {
  const text = { 'zh-CN': '这件商品已评价过。', en: 'You reviewed this purchase already.' };
  return new Refusal('ALREADY_REVIEWED', text, ['input', 'orderLineId']);
}

export function unknownReview(): Refusal {
  return new Refusal('NOT_FOUND', { 'zh-CN': '没有这条评价。', en: 'There is no such review.' }, ['reviewId']);
}

export function ownReview(): Refusal {
  const text = { 'zh-CN': '不能给自己的评价点赞。', en: 'You cannot vote on your own review.' };
  return new Refusal('INVALID_INPUT', text, ['reviewId']);
}
