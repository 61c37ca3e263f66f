import type { Locale } from '@minijd/subgraph';
import { escaped, plainPage } from './plain-page.ts';

export interface MailboxLetter {
  id: string;
  email: string;
  subject: string;
  sentAt: string;
  html: string;
  text: string;
}

const TEXTS = {
  en: {
    title: 'Mailbox of the demo shop',
    about: 'This shop has no mail server: what it would send is here, for everybody to read. Newest first.',
    empty: 'No e-mails yet. Sign up or place an order, and one appears here.',
    to: 'To',
    at: 'Sent',
    all: 'All e-mails',
    html: 'As HTML',
    text: 'As text',
  },
  'zh-CN': {
    title: '演示商城的信箱',
    about: '此商城没有邮件服务器：本应发出的邮件都在这里，任何人均可查看。最新的在前。',
    empty: '还没有邮件。注册账号或下单后，邮件会出现在这里。',
    to: '收件人',
    at: '时间',
    all: '全部邮件',
    html: 'HTML 版',
    text: '纯文本版',
  },
} as const;

export function listPage(letters: readonly MailboxLetter[], locale: Locale): string {
  const { title, about, empty } = TEXTS[locale];
  const items = letters.map(
    ({ id, email, subject, sentAt }) =>
      `<li><a href="/dev/mail/${id}">${escaped(subject)}</a><small>${escaped(email)} · ${moment(sentAt, locale)}</small></li>`,
  );
  const list = items.length > 0 ? `<ul>${items.join('')}</ul>` : `<p>${empty}</p>`;
  return plainPage(title, locale, `<h1>${title}</h1><p>${about}</p>${list}`);
}

export function letterPage({ id, email, subject, sentAt, text }: MailboxLetter, locale: Locale): string {
  const said = TEXTS[locale];
  return plainPage(
    subject,
    locale,
    `<p><a href="/dev/mail">${said.all}</a></p><h1>${escaped(subject)}</h1>
<dl><dt>${said.to}</dt><dd>${escaped(email)}</dd><dt>${said.at}</dt><dd>${moment(sentAt, locale)}</dd></dl>
<h2>${said.html}</h2><iframe src="/dev/mail/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox" title="${said.html}"></iframe>
<h2>${said.text}</h2><pre>${escaped(text)}</pre>`,
  );
}

const nothing = (locale: Locale, text: string) => plainPage('404', locale, `<h1>404</h1><p>${text}</p>`);

/** The page for unknown paths, with or without a mailbox. */
export const NOTHING_HERE: Record<Locale, string> = {
  en: nothing('en', 'There is no such page.'),
  'zh-CN': nothing('zh-CN', '没有这个页面。'),
};

function moment(at: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(at));
}
