/** A letter as it leaves the shop. */
export interface MailMessage {
  /** The same for each attempt to send it; Message-ID is made of it. */
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Where letters like it are stopped, by POST without signing in (RFC 8058). */
  unsubscribeUrl?: string | undefined;
}

/** The way letters leave the shop. */
export interface Mail {
  /** Where links of letters lead, such as `https://shop.example`. */
  readonly publicUrl: string;
  /** Whether letters stay here, to be read on the mailbox page, instead of being sent. */
  readonly mailbox: boolean;
  /** Resolves when the letter is out of our hands; throws LetterRefused when trying again is of no use. */
  send(message: MailMessage): Promise<void>;
  close(): void;
}

/** The mail server will not take this letter, now or later. */
export class LetterRefused extends Error {
  override name = 'LetterRefused';
}
