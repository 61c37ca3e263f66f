import { Refusal } from '@minijd/subgraph';

export const MOST_WEBHOOKS = 20;
export const MOST_SELECTION = 8000;
export const MOST_REPLAYED = 1000;

/** Why a webhook cannot be created, changed or used. */
export const refusals = {
  noSuchWebhook: (field = ['id']) =>
    new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这个 Webhook。', en: 'There is no such webhook.' }, field),
  noSuchEvent: () =>
    new Refusal('NOT_FOUND', { 'zh-CN': '没有可以通知的内容。', en: 'There is no such order.' }, ['input', 'orderId']),
  url: () =>
    new Refusal(
      'INVALID_INPUT',
      {
        'zh-CN': '请填写公网可访问的 https 地址，使用常用端口（443），不超过500个字符，不含用户名和片段。',
        en: 'Enter a public https address on the usual port (443), 500 characters at most, without user name or fragment.',
      },
      ['input', 'url'],
    ),
  noEvents: () =>
    new Refusal('INVALID_INPUT', { 'zh-CN': '请至少选择一个事件。', en: 'Choose at least one event.' }, [
      'input',
      'events',
    ]),
  notForSellers: (types: readonly string[]) =>
    new Refusal(
      'INVALID_INPUT',
      {
        'zh-CN': `只有管理员可以订阅 ${types.join('、')}。`,
        en: `Only administrators are told of ${types.join(', ')}.`,
      },
      ['input', 'events'],
    ),
  selection: (reason: string) =>
    new Refusal('INVALID_INPUT', { 'zh-CN': `选择集有误：${reason}`, en: `The selection is wrong: ${reason}` }, [
      'input',
      'selection',
    ]),
  tooLong: () =>
    new Refusal(
      'INVALID_INPUT',
      {
        'zh-CN': `选择集不能超过${MOST_SELECTION}个字符。`,
        en: `A selection has ${MOST_SELECTION} characters at most.`,
      },
      ['input', 'selection'],
    ),
  tooMany: () =>
    new Refusal('LIMIT_REACHED', {
      'zh-CN': `最多可以有${MOST_WEBHOOKS}个 Webhook。`,
      en: `You can have ${MOST_WEBHOOKS} webhooks at most.`,
    }),
  unreadable: () =>
    new Refusal('UNAVAILABLE', {
      'zh-CN': '现在无法检查，请稍后再试。',
      en: 'It cannot be checked now; try again in a moment.',
    }),
  notConfigured: () =>
    new Refusal('UNAVAILABLE', {
      'zh-CN': '本店没有开通 Webhook（缺少 PARTNER_WEBHOOK_SECRET）。',
      en: 'This shop sends no webhooks: PARTNER_WEBHOOK_SECRET is not set.',
    }),
  tooManyIds: () =>
    new Refusal(
      'INVALID_INPUT',
      { 'zh-CN': `一次最多重发${MOST_REPLAYED}条。`, en: `Replay at most ${MOST_REPLAYED} at a time.` },
      ['ids'],
    ),
};
