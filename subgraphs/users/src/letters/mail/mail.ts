/** A rendered letter. */
export interface MailMessage {
  /** The same for each attempt; part of the Message-ID. */
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** The URL to unsubscribe by POST without signing in (RFC 8058). */
  unsubscribeUrl?: string | undefined;
}

/** Sends letters. */
export interface Mail {
  /** Base URL of links, such as `https://shop.example`. */
  readonly publicUrl: string;
  /** Whether letters are shown on the mailbox page instead of being sent. */
  readonly mailbox: boolean;
  /** Resolves when the mail server has accepted the letter; throws LetterRefused when a retry is useless. */
  send(message: MailMessage): Promise<void>;
  close(): void;
}

/** The mail server refused this letter for good. */
export class LetterRefused extends Error {
  override name = 'LetterRefused';
}
