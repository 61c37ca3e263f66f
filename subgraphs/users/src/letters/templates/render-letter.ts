import type { Locale } from '@minijd/subgraph';
import mustache from 'mustache';
import type { LetterKind } from '../letter.ts';
import type { LetterContent } from '../letter-content.ts';
import { en } from './en.ts';
import { LAYOUT } from './layout.generated.ts';
import type { LetterFormats, LetterText, Wording } from './letter-text.ts';
import { TEXT_LAYOUT } from './text-layout.ts';
import { zhCn } from './zh-cn.ts';

const WORDINGS: Record<Locale, Wording> = { en, 'zh-CN': zhCn };
/** The shop's time zone. */
const TIME_ZONE = 'Asia/Shanghai';

export interface LetterToRender {
  kind: LetterKind;
  content: LetterContent[LetterKind];
  addressee: { language: Locale; displayName?: string };
  publicUrl: string;
  /** Only for letters that people can unsubscribe from. */
  unsubscribeUrl?: string | undefined;
}

/** Subject, HTML and text of a letter. All data is escaped. */
export function renderLetter({ kind, content, addressee, publicUrl, unsubscribeUrl }: LetterToRender) {
  const { language, displayName } = addressee;
  const wording = WORDINGS[language];
  const say = wording.kinds[kind] as (content: object, formats: LetterFormats) => LetterText;
  const letter = say(content, formats(language, publicUrl));
  const view = {
    ...letter,
    language,
    home: publicUrl,
    // A person who signs up chooses both name and address: letters to unproven addresses must not contain the name.
    greeting: displayName && kind !== 'VERIFY_EMAIL' && wording.greeting(displayName),
    details: letter.details?.map(([name, value]) => ({ name, value })),
    hasDetails: letter.details !== undefined,
    hasLines: letter.lines !== undefined,
    orCopy: wording.orCopy,
    footer: unsubscribeUrl ? wording.optionalFooter : wording.footer,
    unsubscribe: unsubscribeUrl && { label: wording.unsubscribe, url: unsubscribeUrl },
  };
  return {
    subject: letter.subject,
    html: mustache.render(LAYOUT, view),
    text: mustache.render(TEXT_LAYOUT, view, {}, { escape: String }),
  };
}

/** A moment in the time of the shop, as a language writes it. */
export function formatMoment(language: Locale, at: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE }).format(at);
}

function formats(language: Locale, publicUrl: string): LetterFormats {
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  });
  return {
    url: (path) => `${publicUrl}${path}`,
    moment: (at) => formatMoment(language, new Date(at)),
    money: (minor) => money.format(minor / 100),
  };
}
