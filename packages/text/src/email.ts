const LONGEST = 254;
const SHAPE = /^[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+$/u;

/** Whether a text has the shape of an e-mail address; only its mail server knows whether it exists. */
export function isEmail(text: string): boolean {
  return text.length <= LONGEST && SHAPE.test(text);
}
