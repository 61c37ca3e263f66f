/** The token at the end of a letter's link: after the #, which browsers do not send. Undefined on the server. */
export function letterToken(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') || undefined;
}
