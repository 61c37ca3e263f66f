import { Refusal } from '@minijd/subgraph';

export const refusals = {
  superHasAll: () =>
    new Refusal(
      'INVALID_INPUT',
      {
        'zh-CN': '超级管理员拥有全部权限，不能更改。',
        en: 'Super administrators have every permission; this cannot be changed.',
      },
      ['input', 'role'],
    ),
  tooMany: () =>
    new Refusal('INVALID_INPUT', { 'zh-CN': '权限不能重复。', en: 'Name each permission once.' }, [
      'input',
      'permissions',
    ]),
  lastSuper: (field: 'remove' | 'userId') =>
    new Refusal(
      'CONFLICT',
      {
        'zh-CN': '这是最后一位超级管理员。请先指定另一位。',
        en: 'This is the last super administrator. Make somebody else one first.',
      },
      ['input', field],
    ),
  nobody: (field: 'userId' | 'email') =>
    new Refusal('NOT_FOUND', { 'zh-CN': '没有这个账号。', en: 'There is no such account.' }, ['input', field]),
  isSeller: () =>
    new Refusal(
      'CONFLICT',
      { 'zh-CN': '商家账号不能成为管理员。', en: 'An account that sells cannot be an administrator.' },
      ['input'],
    ),
};
