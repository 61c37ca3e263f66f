import { domainToASCII } from 'node:url';
import { z } from 'zod';

const MAX_LENGTH = 254;
const syntax = z.email({ pattern: z.regexes.html5Email }).regex(/\.[^.]+$/);

/**
 * One spelling for each mailbox: no spaces around, lower case, the domain in ASCII. Undefined when it is no e-mail
 * address. Dots and +tags stay: only the mailbox's own server knows what they mean.
 */
export function normaliseEmail(text: string): string | undefined {
  const trimmed = text.normalize('NFKC').trim().toLowerCase();
  const at = trimmed.lastIndexOf('@');
  if (at < 1 || trimmed.length > MAX_LENGTH) return undefined;
  const email = `${trimmed.slice(0, at)}@${domainToASCII(trimmed.slice(at + 1))}`;
  return syntax.safeParse(email).success ? email : undefined;
}
