import type { Topics } from '@minijd/events';

/** The live topic of one person; its messages are `MessageReceived`. */
export const messageTopic = (userId: string) => `users.message.${userId}`;

export interface MessageReceived {
  id: string;
}

export interface AddedMessage {
  id: string;
  userId: string;
}

/** Notifies the recipients' open pages; call it after the commit. */
export async function announce(topics: Topics, added: readonly AddedMessage[]): Promise<void> {
  await Promise.all(
    added.map(({ id, userId }) => topics.publish(messageTopic(userId), { id } satisfies MessageReceived)),
  );
}
