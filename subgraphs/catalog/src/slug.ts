import { typedText } from '@minijd/text';

/** Whether `text` is valid as a slug or code: 1 to 255 characters without invisible ones and line breaks. */
export function isSlug(text: string): boolean {
  return typedText(text, { max: 255 }).text === text;
}

/** Short enough for an address, with the beginning of what people read; the end of the id makes it unique. */
export function slugFor(id: string, name: string | null | undefined): string {
  const words = (name ?? '').normalize('NFKD').toLowerCase();
  const plain = words.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 60);
  return [...plain.split('-').filter(Boolean), id.slice(-12)].join('-');
}
