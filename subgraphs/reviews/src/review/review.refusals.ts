import { Refusal, type Text } from '@minijd/subgraph';

const TEXTS = {
  rating: { 'zh-CN': '请选择1至5星。', en: 'Choose 1 to 5 stars.' },
  title: { 'zh-CN': '标题最多100个字符。', en: 'Titles have 100 characters at most.' },
  content: { 'zh-CN': '评价需为5至2000个字符。', en: 'Reviews need 5 to 2,000 characters.' },
  reply: { 'zh-CN': '回复需为1至500个字符。', en: 'Replies have 1 to 500 characters.' },
  note: { 'zh-CN': '说明最多300个字符。', en: 'Explanations have 300 characters at most.' },
  reason: { 'zh-CN': '请填写理由，最多300个字符。', en: 'Give a reason of 300 characters at most.' },
  pictures: { 'zh-CN': '请上传自己的图片，最多9张。', en: 'Add at most 9 pictures that you have uploaded yourself.' },
} satisfies Record<string, Text>;

export function refuseInput(text: keyof typeof TEXTS, field: string = text): Refusal {
  return new Refusal('INVALID_INPUT', TEXTS[text], ['input', field]);
}

export const pictures = () => refuseInput('pictures');

/** The same for purchases that do not exist, are not delivered yet, or belong to another person. */
export function notPurchased(): Refusal {
  const text = { 'zh-CN': '收到商品后才能评价。', en: 'You can review what you bought once it has arrived.' };
  return new Refusal('NOT_PURCHASED', text, ['input', 'orderLineId']);
}

export function alreadyReviewed(): Refusal {
  const text = { 'zh-CN': '这件商品已评价过。', en: 'You reviewed this purchase already.' };
  return new Refusal('ALREADY_REVIEWED', text, ['input', 'orderLineId']);
}

/** The same for reviews that do not exist and those the viewer may not know of. */
export function unknownReview(field = ['reviewId']): Refusal {
  return new Refusal('NOT_FOUND', { 'zh-CN': '没有这条评价。', en: 'There is no such review.' }, field);
}

export function ownReview(field = ['reviewId']): Refusal {
  const text = { 'zh-CN': '不能给自己的评价点赞或举报。', en: 'You cannot vote on or report your own review.' };
  return new Refusal('INVALID_INPUT', text, field);
}

export function alreadyFollowedUp(): Refusal {
  const text = { 'zh-CN': '已经追评过。', en: 'You followed up on this review already.' };
  return new Refusal('ALREADY_REVIEWED', text, ['input', 'reviewId']);
}

export function tooLateToFollowUp(): Refusal {
  const text = { 'zh-CN': '评价180天后不能追评。', en: 'A follow-up is possible within 180 days of the review.' };
  return new Refusal('INVALID_TRANSITION', text, ['input', 'reviewId']);
}

export function rejectedReview(): Refusal {
  const text = { 'zh-CN': '这条评价未通过审核，不能追评。', en: 'This review was rejected and takes no follow-up.' };
  return new Refusal('INVALID_TRANSITION', text, ['input', 'reviewId']);
}

export function alreadyReported(): Refusal {
  const text = { 'zh-CN': '您已举报过这条评价。', en: 'You reported this review already.' };
  return new Refusal('CONFLICT', text, ['input', 'reviewId']);
}

export function nothingToDecide(): Refusal {
  const text = { 'zh-CN': '这条评价没有追评。', en: 'This review has no follow-up.' };
  return new Refusal('INVALID_TRANSITION', text, ['input', 'followUp']);
}

export function nothingToUndo(): Refusal {
  const text = {
    'zh-CN': '只能撤销自己刚作的决定。',
    en: 'Only your own latest decision can be undone, for ten minutes.',
  };
  return new Refusal('INVALID_TRANSITION', text, ['reviewId']);
}
