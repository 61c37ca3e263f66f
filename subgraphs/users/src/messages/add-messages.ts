import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { failpoint } from '../failpoint.ts';
import { enabledFor } from '../notifications/index.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import type { NewMessage } from './message-data.ts';
import { CATEGORY_OF, type MessageKind } from './message-kind.ts';
import { type AddedMessage, announce } from './message-topic.ts';

/**
 * Adds messages of one kind for people who have them enabled, in the caller's transaction if there is one; announce the
 * result after the commit. A person gets one message per kind and source.
 */
export async function writeMessages<Kind extends MessageKind>(
  db: UsersDatabase,
  kind: Kind,
  messages: readonly NewMessage<Kind>[],
): Promise<AddedMessage[]> {
  const notification = { category: CATEGORY_OF[kind], channel: 'SHOP' } as const;
  const wanting = await enabledFor(
    db,
    notification,
    messages.map(({ userId }) => userId),
  );
  const createdAt = new Date();
  const rows = messages
    .filter(({ userId }) => wanting.has(userId))
    .map(({ userId, source, data }) => ({
      ...{ id: uuidv7(), user_id: userId, kind, source, created_at: createdAt },
      data: JSON.stringify([data]) as never,
    }));
  if (rows.length === 0) return [];
  return db
    .insertInto('message')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['user_id', 'kind', 'source']).doNothing())
    .returning(['id', 'user_id as userId'])
    .execute();
}

/** Adds messages of one kind and notifies live listeners. */
export async function addMessages<Kind extends MessageKind>(
  context: UsersContext,
  kind: Kind,
  messages: readonly NewMessage<Kind>[],
): Promise<void> {
  failpoint(context, 'MESSAGE_DUE');
  const added = await writeMessages(context.db, kind, messages);
  failpoint(context, 'MESSAGE_WRITTEN');
  await announce(context.topics, added);
}

/** Adds one message in the transaction of `em`; a job announces it after the commit. */
export async function addMessage<Kind extends MessageKind>(
  { bus }: UsersContext,
  em: EntityManager,
  kind: Kind,
  message: NewMessage<Kind>,
): Promise<void> {
  const added = await writeMessages(em.getKysely(), kind, [message]);
  if (added.length > 0) await bus.send(em.getKysely(), 'users.announceMessages', { messages: added });
}
