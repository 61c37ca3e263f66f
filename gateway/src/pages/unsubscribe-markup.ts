import type { Locale } from '@minijd/subgraph';
import { escaped, plainPage } from './plain-page.ts';

interface State {
  title: string;
  text: string;
  /** What can be done next. */
  button?: string;
}

export const UNSUBSCRIBE_TEXTS = {
  en: {
    shop: 'Back to the shop',
    states: {
      ASKED: {
        title: 'Unsubscribe from these e-mails?',
        text: 'You will get no more e-mails about price drops and goods back in stock. E-mails about your orders and your account still come.',
        button: 'Stop them',
      },
      DONE: {
        title: 'You are unsubscribed',
        text: 'You get no more e-mails about price drops and goods back in stock. Was that a mistake?',
        button: 'Undo',
      },
      UNDONE: {
        title: 'You are subscribed again',
        text: 'We write to you again about price drops and goods back in stock.',
        button: 'Stop them',
      },
      UNKNOWN: { title: 'This link does not work', text: 'Open it once more from the e-mail; it may be incomplete.' },
      FAILED: { title: 'That did not work', text: 'Nothing was changed. Please try again in a few minutes.' },
    },
  },
  'zh-CN': {
    shop: '返回商城',
    states: {
      ASKED: {
        title: '不再接收此类邮件？',
        text: '您将不再收到降价和到货提醒邮件。与订单和账号有关的邮件仍会发送。',
        button: '退订',
      },
      DONE: { title: '已退订', text: '不会再向您发送降价和到货提醒邮件。如果是误操作，可以撤销。', button: '撤销' },
      UNDONE: { title: '已恢复', text: '降价和到货提醒邮件会再次发送给您。', button: '退订' },
      UNKNOWN: { title: '链接无效', text: '链接可能不完整，请从邮件中重新打开。' },
      FAILED: { title: '操作未成功', text: '没有任何改动，请稍后再试。' },
    },
  },
} as const satisfies Record<Locale, { shop: string; states: Record<string, State> }>;

interface Shown {
  state: keyof (typeof UNSUBSCRIBE_TEXTS)['en']['states'];
  token: string;
  locale: Locale;
}

export function unsubscribePage({ state, token, locale }: Shown): string {
  const { states, shop } = UNSUBSCRIBE_TEXTS[locale];
  const { title, text, button }: State = states[state];
  const field = state === 'DONE' ? '<input type="hidden" name="undo" value="1">' : '';
  const action = escaped(`/unsubscribe?token=${encodeURIComponent(token)}`);
  const form = button ? `<form method="post" action="${action}">${field}<button>${button}</button></form>` : '';
  return plainPage(title, locale, `<h1>${title}</h1><p>${text}</p>${form}<p><a href="/">${shop}</a></p>`);
}
