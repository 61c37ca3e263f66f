/** Text of a client without what no database keeps: control characters and halves of characters; cut to `longest`. */
export function plainText(text: string, longest: number): string {
  return text.slice(0, longest).replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim();
}
