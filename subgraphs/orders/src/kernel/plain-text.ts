import { optionalText, type RefusableText, requiredText } from '@minijd/subgraph';
import { refusals } from '../order/order.refusals.ts';

const rule = (max: number, field: string[]): RefusableText => ({ max, refuse: () => refusals.text(field, max) });

/** One line that a person typed; refuses an empty one, one of more than `most` characters, and control characters. */
export function plainText(text: string, most: number, field: string[]): string {
  return requiredText(text, rule(most, field));
}

/** The same where it may be left out. */
export function optionalPlainText(text: string | null | undefined, most: number, field: string[]): string | undefined {
  return optionalText(text, rule(most, field)) ?? undefined;
}
