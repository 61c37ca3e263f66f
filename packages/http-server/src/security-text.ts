/** Where RFC 9116 wants it. */
export const SECURITY_TEXT = '/.well-known/security.txt';
const DAY_MS = 86_400_000;
/** Less than the year that the RFC recommends at most. */
const VALID_DAYS = 180;

/** Who is told about vulnerabilities; valid for half a year from today. */
export function securityText(contact: string, now = Date.now()): string {
  const expires = new Date((Math.floor(now / DAY_MS) + VALID_DAYS) * DAY_MS).toISOString();
  return `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: zh, en\n`;
}
