import type { Asked_AttributeFragment } from '../../graphql/generated/types.ts';
import type { AttributeRow } from './editor-values.ts';

/**
 * A value of what the category asks for, with the texts that it stays as under another category; undefined for a text of
 * nothing.
 */
export function typedRow(asked: Asked_AttributeFragment, value: Partial<AttributeRow>): AttributeRow | undefined {
  const { number, yes, choiceId } = value;
  const names = { attributeId: asked.id, nameZh: asked.nameZh ?? '', nameEn: asked.nameEn ?? '' };
  if (number !== undefined) {
    const unit = (text: string | null) => (text ? `${number} ${text}` : number);
    return { ...names, number, valueZh: unit(asked.unitZh), valueEn: unit(asked.unitEn) };
  }
  if (yes !== undefined) return { ...names, yes, valueZh: yes ? '是' : '否', valueEn: yes ? 'Yes' : 'No' };
  if (choiceId !== undefined) {
    const choice = asked.choices.find(({ id }) => id === choiceId);
    return { ...names, choiceId, valueZh: choice?.nameZh ?? '', valueEn: choice?.nameEn ?? '' };
  }
  const { valueZh = '', valueEn = '' } = value;
  return valueZh || valueEn ? { ...names, valueZh, valueEn } : undefined;
}

/** The same as a text of its own. */
export const asTexts = ({ nameZh, nameEn, valueZh, valueEn }: AttributeRow): AttributeRow => ({
  ...{ nameZh, nameEn, valueZh, valueEn },
});

/** Whether the numbers among the values are numbers. */
export const soundNumbers = (rows: readonly AttributeRow[]): boolean =>
  rows.every(({ number }) => number === undefined || /^[+-]?\d{1,12}(\.\d{1,6})?$/.test(number));
