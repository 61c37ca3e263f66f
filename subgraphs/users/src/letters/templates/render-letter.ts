import type { Locale } from '@minijd/subgraph';
import mustache from 'mustache';
import type { LetterData, LetterKind } from '../letter.ts';
import { en } from './en.ts';
import { LAYOUT } from './layout.generated.ts';
import type { LetterFormats, LetterText, Wording } from './letter-text.ts';
import { TEXT_LAYOUT } from './text-layout.ts';
import { zhCn } from './zh-cn.ts';

const WORDINGS: Record<Locale, Wording> = { en, 'zh-CN': zhCn };
/** Like the days of its books, the shop's time. */
const TIME_ZONE = 'Asia/Shanghai';

export interface LetterToRender {
  kind: LetterKind;
  data: LetterData[LetterKind];
  addressee: { language: Locale; displayName?: string };
  publicUrl: string;
}

/** Subject, HTML and text of a letter. All of its data is text: HTML in it is shown as it was written. */
export function renderLetter({ kind, data, addressee, publicUrl }: LetterToRender) {
  const { language, displayName } = addressee;
  const wording = WORDINGS[language];
  const say = wording.kinds[kind] as (data: object, formats: LetterFormats) => LetterText;
  const letter = say(data, formats(language, publicUrl));
  const view = {
    ...letter,
    language,
    home: publicUrl,
    greeting: displayName && wording.greeting(displayName),
    details: letter.details?.map(([name, value]) => ({ name, value })),
    hasDetails: letter.details !== undefined,
    orCopy: wording.orCopy,
    footer: wording.footer,
  };
  return {
    subject: letter.subject,
    html: mustache.render(LAYOUT, view),
    text: mustache.render(TEXT_LAYOUT, view, {}, { escape: String }),
  };
}

function formats(language: Locale, publicUrl: string): LetterFormats {
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE });
  return { url: (path) => `${publicUrl}${path}`, moment: (at) => moment.format(new Date(at)) };
}
