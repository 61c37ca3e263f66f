import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { refuseInput } from '../input/input.refusals.ts';

const MAX_LENGTH = 254;
/** Longer texts are refused before normalising. */
const LONGEST_READ = 1000;
const syntax = z.email({ pattern: z.regexes.html5Email }).regex(/\.[^.]+$/);

/**
 * Normalises an e-mail address: trimmed, lower case, the domain in ASCII. Undefined for an invalid one. Dots and +tags
 * stay, because their meaning depends on the mail server.
 */
export function normaliseEmail(text: string): string | undefined {
  if (text.length > LONGEST_READ) return undefined;
  const trimmed = text.normalize('NFKC').trim().toLowerCase();
  const at = trimmed.lastIndexOf('@');
  if (at < 1 || trimmed.length > MAX_LENGTH) return undefined;
  const email = `${trimmed.slice(0, at)}@${domainToASCII(trimmed.slice(at + 1))}`;
  return syntax.safeParse(email).success ? email : undefined;
}

/** The address as stored; throws Refusal. */
export function checkedEmail(given: string): string {
  const email = normaliseEmail(given);
  if (!email) throw refuseInput('email');
  return email;
}
