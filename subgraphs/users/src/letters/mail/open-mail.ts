import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { LetterRefused, type Mail, type MailMessage } from './mail.ts';
import type { MailOptions } from './mail-settings.ts';

/** Timeout of each SMTP step; the job is retried. */
const TIMEOUTS = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** Failed authentication is a configuration error, which is corrected: retried. */
const TRIED_AGAIN = ['EAUTH', 'ENOAUTH', 'ETLS'];

/** Sends by SMTP when a mail server is configured; otherwise keeps letters, and writes them to a folder if given. */
export function openMail(options: MailOptions): Mail {
  return options.smtpUrl ? smtp(options, options.smtpUrl) : mailbox(options);
}

function smtp(options: MailOptions, url: string): Mail {
  const transport = createTransport({
    ...{ url, pool: true, maxConnections: 4, maxMessages: 100, ...TIMEOUTS },
    requireTLS: options.requireTls && !/[?&](?:requireTLS=false|ignoreTLS=true)\b/.test(url),
    // Letters have no attachments: nothing is read from paths or URLs.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    ...{ publicUrl: options.publicUrl, mailbox: false },
    async send(message) {
      await transport.sendMail(outgoing(message, options)).catch((error: unknown) => {
        throw isFinal(error) ? new LetterRefused(error.message, { cause: error }) : error;
      });
    },
    close: () => transport.close(),
  };
}

function mailbox(options: MailOptions): Mail {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    ...{ publicUrl: options.publicUrl, mailbox: true },
    async send(message) {
      if (options.folder === undefined) return;
      const { message: bytes } = await transport.sendMail(outgoing(message, options));
      await mkdir(options.folder, { recursive: true });
      await writeFile(join(options.folder, `${message.id}.eml`), bytes as Buffer, { mode: 0o600 });
    },
    close: () => transport.close(),
  };
}

function outgoing(
  { id, to, subject, html, text, unsubscribeUrl }: MailMessage,
  { from, publicUrl }: MailOptions,
): SendMailOptions {
  return {
    // An object, because a string would be parsed as a list of addresses.
    ...{ from, to: { name: '', address: to }, subject, html, text },
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    // Prevents automatic replies (RFC 3834).
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl && {
        'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

/** Codes from 500 are permanent failures (RFC 5321, 4.2.1). */
function isFinal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return responseCode !== undefined && responseCode >= 500 && !TRIED_AGAIN.includes(code ?? '');
}
