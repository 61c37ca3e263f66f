import { z } from 'zod';

const ADDRESS = /^(?:[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;
const FROM_HERE = 'MiniJD <no-reply@minijd.example>';
const HERE = 'http://localhost:4000';

/** Settings of the mail server. */
export const mailSettings = {
  /**
   * The mail server, as `smtps://user:password@host:465` or `smtp://…:587`. Without it letters are only shown on the
   * mailbox page.
   */
  SMTP_URL: z
    .string()
    .refine(isSmtp, 'must be the address of a mail server, such as smtps://user:password@mail.example:465')
    .optional(),
  /** The sender, such as `MiniJD <no-reply@shop.example>`. */
  MAIL_FROM: z.string().regex(ADDRESS, 'must be an e-mail address, with a name or without').optional(),
  /** Where people write to who disagree, such as with a suspension; `support@` the domain of MAIL_FROM by default. */
  SUPPORT_EMAIL: z.email('must be an e-mail address').optional(),
  /** The public URL of the shop, for links in letters. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an address such as https://shop.example' }).optional(),
  /** Without a mail server letters are also written to this folder. */
  MAIL_FOLDER: z.string().optional(),
};

interface Given {
  NODE_ENV?: string | undefined;
  ALLOW_SANDBOX: boolean;
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
  PUBLIC_URL?: string | undefined;
  MAIL_FOLDER?: string | undefined;
}

function isSmtp(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
}

/** Missing settings, as pairs of name and message. */
export function missingMailSettings(given: Given): [keyof typeof mailSettings, string][] {
  if (given.SMTP_URL) {
    const named = ['MAIL_FROM', 'PUBLIC_URL'] as const;
    return named.filter((name) => !given[name]).map((name) => [name, 'must be given with SMTP_URL']);
  }
  if (given.NODE_ENV !== 'production' || given.ALLOW_SANDBOX) return [];
  return [['SMTP_URL', 'is required in production; with ALLOW_SANDBOX=true anybody can read all letters at /dev/mail']];
}

/** Where people write to. */
export function supportAddress({
  SUPPORT_EMAIL,
  MAIL_FROM = FROM_HERE,
}: {
  SUPPORT_EMAIL?: string | undefined;
  MAIL_FROM?: string | undefined;
}): string {
  return SUPPORT_EMAIL ?? `support@${MAIL_FROM.replaceAll(/^.*@|>.*$/g, '')}`;
}

export interface MailOptions {
  smtpUrl?: string | undefined;
  from: string;
  publicUrl: string;
  folder?: string | undefined;
  /** In production TLS is required, unless SMTP_URL says otherwise. */
  requireTls: boolean;
}

export function mailOptions(given: Given): MailOptions {
  return {
    smtpUrl: given.SMTP_URL,
    from: given.MAIL_FROM ?? FROM_HERE,
    publicUrl: (given.PUBLIC_URL ?? HERE).replace(/\/+$/, ''),
    folder: given.MAIL_FOLDER,
    requireTls: given.NODE_ENV === 'production',
  };
}
