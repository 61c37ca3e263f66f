import { optionalText, type RefusableText, Refusal, requiredText } from '@minijd/subgraph';

const refusal = (field: string[], most: number) =>
  new Refusal(
    'INVALID_INPUT',
    {
      'zh-CN': `请填写1到${most}个字，不含控制字符。`,
      en: `Write 1 to ${most} characters, without control characters.`,
    },
    field,
  );

const rule = (max: number, field: string[]): RefusableText => ({ max, refuse: () => refusal(field, max) });

/** A typed text of one line; refuses an empty one, more than `most` characters, and control characters. */
export function oneLineText(text: string, most: number, field: string[]): string {
  return requiredText(text, rule(most, field));
}

/** The same for an optional field. */
export function optionalOneLineText(
  text: string | null | undefined,
  most: number,
  field: string[],
): string | undefined {
  return optionalText(text, rule(most, field)) ?? undefined;
}
