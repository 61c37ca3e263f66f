/** What the link of a letter ends with: behind the #, which browsers send to nobody. Undefined on the server. */
export function letterToken(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') || undefined;
}
