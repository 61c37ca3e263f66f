import { type TextRule, typedText } from '@minijd/text';
import { Refusal, type Text } from './refusal.ts';

const FORBIDDEN: Text = {
  'zh-CN': '文字中含有看不见的控制字符，请删除后重试。',
  en: 'The text holds control characters that cannot be seen. Remove them and try again.',
};

/** A rule, and the message for a text that breaks it. */
export interface RefusableText extends TextRule {
  refuse: () => Refusal;
}

/** A typed text as it is stored (see `typedText`); throws the refusal when it breaks the rule. */
export function requiredText(given: string, { refuse, ...rule }: RefusableText): string {
  const { text, fault } = typedText(given, rule);
  if (text !== undefined) return text;
  const refusal = refuse();
  throw fault === 'FORBIDDEN' ? new Refusal(refusal.code, FORBIDDEN, refusal.field) : refusal;
}

/** The same for an optional field: null when the text is blank. */
export function optionalText(given: string | null | undefined, rule: RefusableText): string | null {
  return typedText(given ?? '', rule).fault === 'BLANK' ? null : requiredText(given ?? '', rule);
}
