import { typedText } from '@minijd/text';

/** Whether `text` is valid as a slug or code: 1 to 255 characters without invisible ones and line breaks. */
export function isSlug(text: string): boolean {
  return typedText(text, { max: 255 }).text === text;
}
