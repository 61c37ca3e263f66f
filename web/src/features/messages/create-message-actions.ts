import { type Accessor, createSignal } from 'solid-js';
import {
  createDeleteMessagesMutation,
  createMarkAllMessagesReadMutation,
  createMarkMessagesReadMutation,
  createRestoreMessagesMutation,
} from '../../graphql/generated/operations.ts';
import type { NotificationCategory } from '../../graphql/generated/types.ts';
import type { OperationResult } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useUnreadMessages } from './unread-messages.tsx';

export interface MessageActions {
  /** Ids of messages that are being deleted, hidden before the answer. */
  isHidden: (id: string) => boolean;
  problem: Accessor<string | undefined>;
  busy: Accessor<boolean>;
  read(id: string): Promise<void>;
  readAll(category: NotificationCategory | undefined): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Reads, deletes and restores messages; the list and the count follow. */
export function createMessageActions(refetch: () => void): MessageActions {
  const { t } = useI18n();
  const toast = useToast();
  const unread = useUnreadMessages();
  const [hidden, setHidden] = createSignal<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = createSignal<string>();
  const markRead = createMarkMessagesReadMutation();
  const markAll = createMarkAllMessagesReadMutation();
  const deleteMessages = createDeleteMessagesMutation();
  const restoreMessages = createRestoreMessagesMutation();

  const follow = async (answer: Promise<OperationResult<unknown>>): Promise<boolean> => {
    const { failure } = await answer;
    setProblem(failure && failureText(t, failure));
    unread.refetch();
    refetch();
    return !failure;
  };
  const show = (id: string) => setHidden((ids) => new Set([...ids].filter((other) => other !== id)));
  const restore = async (id: string): Promise<void> => {
    await follow(restoreMessages({ ids: [id] }));
    show(id);
  };
  return {
    isHidden: (id) => hidden().has(id),
    problem,
    busy: markAll.pending,
    read: async (id) => void (await follow(markRead({ ids: [id] }))),
    readAll: async (category) => void (await follow(markAll(category ? { category } : {}))),
    async remove(id) {
      setHidden((ids) => new Set(ids).add(id));
      if (!(await follow(deleteMessages({ ids: [id] })))) return void show(id);
      toast({ text: t.messages.removed, action: { label: t.messages.undo, run: () => void restore(id) } });
    },
  };
}
