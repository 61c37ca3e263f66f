/** Whether `text` can be a slug at all: PostgreSQL refuses some control characters with an error. */
export function isSlug(text: string): boolean {
  return /^[^\p{Cc}]{1,255}$/u.test(text);
}
