import { Refusal } from '@minijd/subgraph';

const USE_POINTS = ['input', 'usePoints'];

/** Why points cannot be spent. */
export const refusals = {
  notSoMany: (balance: number) =>
    new Refusal(
      'INSUFFICIENT_POINTS',
      { 'zh-CN': `积分不足，当前可用${balance}分。`, en: `You have ${balance} points.` },
      USE_POINTS,
    ),
  tooManyForOrder: (most: number) =>
    new Refusal(
      'INSUFFICIENT_POINTS',
      { 'zh-CN': `这一单最多可用${most}分。`, en: `This order takes at most ${most} points.` },
      USE_POINTS,
    ),
  number: () =>
    new Refusal('INVALID_INPUT', { 'zh-CN': '积分数量不能为负。', en: 'Points cannot be negative.' }, USE_POINTS),
};
