import { Refusal } from '@minijd/subgraph';

/** Why a note is declined. */
export const refusals = {
  text: () =>
    new Refusal('INVALID_INPUT', { 'zh-CN': '备注需为1到500个字。', en: 'A note has 1 to 500 characters.' }, [
      'input',
      'text',
    ]),
  full: (most: number) =>
    new Refusal('LIMIT_REACHED', {
      'zh-CN': `一个订单最多${most}条备注，请先删除旧的。`,
      en: `An order has at most ${most} notes. Delete an old one first.`,
    }),
  noSuchNote: () =>
    new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这条备注。', en: 'There is no such note.' }, ['noteId']),
};
