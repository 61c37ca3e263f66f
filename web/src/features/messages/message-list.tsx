import { createEffect, For, on, Show } from 'solid-js';
import type { MessagesPageQuery, NotificationCategory } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { createMessageActions } from './create-message-actions.ts';
import { MessageRow } from './message-row.tsx';
import { useUnreadMessages } from './unread-messages.tsx';

export interface MessageListProps {
  messages: NonNullable<NonNullable<MessagesPageQuery['me']>['messages']>;
  category: NotificationCategory | undefined;
  unreadOnly: boolean;
  /** The state of the next page. */
  earlierHref: (cursor: string) => string;
  refetch: () => void;
}

export function MessageList(props: MessageListProps) {
  const { t } = useI18n();
  const { unread, received } = useUnreadMessages();
  const actions = createMessageActions(() => props.refetch());
  createEffect(on(received, () => props.refetch(), { defer: true }));
  const shown = () => props.messages.nodes.filter(({ id }) => !actions.isHidden(id));
  const unreadHere = () => {
    const { category } = props;
    if (!category) return unread()?.total ?? 0;
    return unread()?.categories.find((one) => one.category === category)?.count ?? 0;
  };
  return (
    <>
      <FormProblem text={actions.problem()} />
      <div class="panel">
        <div class="flex min-h-13 items-center justify-between gap-3 border-b border-line px-3">
          <span class="text-sm text-text-2">{t.messages.unreadCount(unreadHere())}</span>
          <Button
            tone="quiet"
            size="sm"
            busy={actions.busy()}
            disabled={unreadHere() === 0}
            onClick={() => void actions.readAll(props.category)}
          >
            {t.messages.markAllRead}
          </Button>
        </div>
        <Show
          when={shown().length > 0}
          fallback={
            <EmptyState
              icon="bell"
              text={props.unreadOnly ? t.messages.noneUnread : t.messages.none}
              action={<Button href="/">{t.cart.startShopping}</Button>}
            />
          }
        >
          <ul class="divide-y divide-line">
            <For each={shown()}>
              {(message) => (
                <li>
                  <MessageRow
                    message={message}
                    onRead={() => void actions.read(message.id)}
                    onDelete={() => void actions.remove(message.id)}
                  />
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
      <Show when={props.messages.pageInfo.hasNextPage && props.messages.pageInfo.endCursor}>
        {(cursor) => (
          <Button href={props.earlierHref(cursor())} class="self-center">
            {t.messages.earlier}
          </Button>
        )}
      </Show>
    </>
  );
}
