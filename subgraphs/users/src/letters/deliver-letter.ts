import { span } from '@minijd/observability';
import type { Locale } from '@minijd/subgraph';
import { failpoint } from '../failpoint.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { LetterState } from './letter.entity.ts';
import type { LetterData, LetterKind } from './letter.ts';
import { contentOf } from './letter-content.ts';
import { LetterRefused, type MailMessage } from './mail/mail.ts';
import { isWanted, unsubscribePath } from './optional-letters.ts';
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
 * Sends a letter that has not been sent yet; throws when a retry makes sense. When a process is killed while the mail
 * server accepts the letter, the next attempt sends it again with the same Message-ID, by which mail servers and
 * programs detect the duplicate.
 */
export async function deliverLetter({ letterId }: { letterId: string }, context: UsersContext): Promise<void> {
  const { db } = context;
  const attempt = await begin(db, letterId);
  if (!attempt) return;
  const message = await compose(context, attempt);
  if (!message) return end(db, letterId, { state: LetterState.DROPPED });
  failpoint(context, 'LETTER_BEGUN');
  try {
    await span('send letter', { kind: 'client', attributes: { 'minijd.letter': attempt.kind } }, () =>
      context.mail.send(message),
    );
    failpoint(context, 'LETTER_TAKEN');
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
  // After the last letter of an account its address is not kept.
  const email = attempt.kind === 'ACCOUNT_DELETED' ? null : to;
  const shown = context.mail.mailbox ? { subject, html, text, email: to } : { email };
  await end(db, letterId, { state: LetterState.SENT, sent_at: new Date(), error: null, ...shown });
}

/**
 * The content and recipient of the letter; undefined when its person or object no longer exists, its link has expired,
 * or the person has unsubscribed.
 */
async function compose(context: UsersContext, attempt: Attempt): Promise<MailMessage | undefined> {
  const addressee = await addresseeOf(context.db, attempt);
  if (!addressee) return undefined;
  const { kind } = attempt;
  if (addressee.userId && !(await isWanted(context, kind, addressee.userId))) return undefined;
  const opened = attempt.sealedData && context.letterBox.open(attempt.sealedData);
  if (!opened) throw new LetterUnreadable(attempt.id);
  const data = JSON.parse(opened) as LetterData[LetterKind];
  if ('expiresAt' in data && Date.parse(data.expiresAt) < Date.now()) return undefined;
  const content = await contentOf(context, { kind, data, addressee });
  if (!content) return undefined;
  const { publicUrl } = context.mail;
  const path = addressee.userId && unsubscribePath(context, kind, addressee.userId);
  const unsubscribeUrl = path && `${publicUrl}${path}`;
  const rendered = renderLetter({ kind, content, addressee, publicUrl, unsubscribeUrl });
  return { id: attempt.id, to: addressee.email, unsubscribeUrl, ...rendered };
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
  email?: string | null;
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
