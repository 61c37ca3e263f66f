import { typedText } from '@minijd/text';

/** Whether `text` can be a slug or a code at all: 1 to 255 characters of which none is hidden or a line break. */
export function isSlug(text: string): boolean {
  return typedText(text, { max: 255 }).text === text;
}
