import { Refusal } from '@minijd/subgraph';

export const refusals = {
  yourself: () =>
    new Refusal(
      'CONFLICT',
      { 'zh-CN': '不能对自己的账号进行此操作。', en: 'This cannot be done to your own account.' },
      ['input', 'userId'],
    ),
  endsBefore: () =>
    new Refusal('INVALID_INPUT', { 'zh-CN': '恢复时间必须晚于现在。', en: 'The end must be later than now.' }, [
      'input',
      'until',
    ]),
  note: () =>
    new Refusal('INVALID_INPUT', { 'zh-CN': '备注最多1000个字符。', en: 'A note has 1,000 characters at most.' }, [
      'input',
      'note',
    ]),
};
