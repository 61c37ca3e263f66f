import type { Locale } from '@minijd/subgraph';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { LetterState } from './letter.entity.ts';
import type { LetterData, LetterKind } from './letter.ts';
import { LetterRefused, type MailMessage } from './mail/mail.ts';
import { addresseeOf } from './recipient.ts';
import { renderLetter } from './templates/render-letter.ts';

class LetterUnreadable extends Error {
  override name = 'LetterUnreadable';
  constructor(readonly letterId: string) {
    super(`Letter ${letterId} was sealed with another SESSION_SECRET`);
  }
}

interface Attempt {
  id: string;
  kind: LetterKind;
  userId?: string | null;
  email?: string | null;
  language?: Locale | null;
  sealedData?: string | null;
}

/**
 * Sends a letter that has not been sent yet; throws when it can be tried again. A process killed while the mail server
 * took the letter does not know whether it did: the next attempt sends it with the same Message-ID, by which mail
 * servers and programs know it as the same letter.
 */
export async function deliverLetter({ letterId }: { letterId: string }, context: UsersContext): Promise<void> {
  const { db } = context;
  const attempt = await begin(db, letterId);
  if (!attempt) return;
  const message = await compose(context, attempt);
  if (!message) return end(db, letterId, { state: LetterState.DROPPED });
  try {
    await context.mail.send(message);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    if (!(error instanceof LetterRefused)) {
      await failed(db, letterId, failure);
      throw error;
    }
    context.log.warn({ letterId, kind: attempt.kind, err: error }, 'a letter was refused');
    return end(db, letterId, { state: LetterState.REFUSED, error: failure });
  }
  const { to, subject, html, text } = message;
  const shown = context.mail.mailbox ? { subject, html, text } : {};
  await end(db, letterId, { state: LetterState.SENT, email: to, sent_at: new Date(), error: null, ...shown });
}

/** What the letter says and to whom; undefined when nobody is there or its link has expired. */
async function compose({ db, letterBox, mail }: UsersContext, attempt: Attempt): Promise<MailMessage | undefined> {
  const addressee = await addresseeOf(db, attempt);
  if (!addressee) return undefined;
  const opened = attempt.sealedData && letterBox.open(attempt.sealedData);
  if (!opened) throw new LetterUnreadable(attempt.id);
  const data = JSON.parse(opened) as LetterData[LetterKind];
  if ('expiresAt' in data && Date.parse(data.expiresAt) < Date.now()) return undefined;
  const rendered = renderLetter({ kind: attempt.kind, data, addressee, publicUrl: mail.publicUrl });
  return { id: attempt.id, to: addressee.email, ...rendered };
}

function begin(db: UsersDatabase, letterId: string): Promise<Attempt | undefined> {
  return db
    .updateTable('letter_record')
    .set(({ eb }) => ({ state: LetterState.SENDING, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', letterId)
    .where('state', 'in', [LetterState.WAITING, LetterState.SENDING])
    .returning(['id', 'kind', 'user_id as userId', 'email', 'language', 'sealed_data as sealedData'])
    .executeTakeFirst();
}

async function failed(db: UsersDatabase, letterId: string, error: string): Promise<void> {
  await db.updateTable('letter_record').set({ state: LetterState.WAITING, error }).where('id', '=', letterId).execute();
}

interface Outcome {
  state: LetterState;
  email?: string;
  sent_at?: Date;
  error?: string | null;
  subject?: string;
  html?: string;
  text?: string;
}

async function end(db: UsersDatabase, letterId: string, outcome: Outcome): Promise<void> {
  await db
    .updateTable('letter_record')
    .set({ ...outcome, sealed_data: null })
    .where('id', '=', letterId)
    .execute();
}
