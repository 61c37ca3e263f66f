import { useSearchParams } from '@solidjs/router';
import { For } from 'solid-js';
import { AccountLayout } from '../features/account/account-layout.tsx';
import { MessageList } from '../features/messages/message-list.tsx';
import { categoriesOf, messageCategory, messagesHref } from '../features/messages/message-tabs.ts';
import { useUnreadMessages } from '../features/messages/unread-messages.tsx';
import { createMessagesPageQuery } from '../graphql/generated/operations.ts';
import type { MessagesPageQuery } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { MissingPart } from '../ui/missing-part.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { Tabs } from '../ui/tabs.tsx';

export function MessagesPage() {
  const { t } = useI18n();
  const links = [
    { href: '/account/alerts', text: t.messages.alerts },
    { href: '/account/notifications', text: t.messages.settings },
  ];
  return (
    <AccountLayout
      title={t.messages.title}
      beside={
        <div class="flex flex-wrap gap-2">
          <For each={links}>
            {({ href, text }) => (
              <Button size="sm" href={href}>
                {text}
              </Button>
            )}
          </For>
        </div>
      }
    >
      <LoadedMessages />
    </AccountLayout>
  );
}

type Person = NonNullable<MessagesPageQuery['me']>;

function LoadedMessages() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const view = () => ({
    category: messageCategory(search.category),
    unread: search.unread === '1',
    after: typeof search.after === 'string' ? search.after : undefined,
  });
  const variables = () => {
    const { category, unread, after } = view();
    return { ...(category && { category }), ...(unread && { unread }), ...(after && { after }) };
  };
  const query = keepPreviousData(createMessagesPageQuery(variables, { blocking: true, fresh: true }));
  return (
    <QueryRegion query={query} needs={['me']} page>
      {(page) => (
        <>
          <div class="panel">
            <CategoryTabs role={page().me.role} view={view()} />
          </div>
          <UnreadFilter view={view()} />
          <Messages me={page().me} view={view()} refetch={query.refetch} missing={t.missing.part} />
        </>
      )}
    </QueryRegion>
  );
}

interface View {
  category: ReturnType<typeof messageCategory>;
  unread: boolean;
}

function CategoryTabs(props: { role: Person['role']; view: View }) {
  const { t } = useI18n();
  const { unread } = useUnreadMessages();
  const countOf = (category: View['category']) =>
    category ? unread()?.categories.find((one) => one.category === category)?.count : unread()?.total;
  const tabs = () =>
    [undefined, ...categoriesOf(props.role)].map((category) => ({
      href: messagesHref({ category, unread: props.view.unread }),
      label: category ? t.messages.categories[category] : t.messages.all,
      count: countOf(category),
      current: category === props.view.category,
    }));
  return <Tabs label={t.messages.title} tabs={tabs()} />;
}

function UnreadFilter(props: { view: View }) {
  const { t } = useI18n();
  return (
    <Button
      size="sm"
      class="self-start aria-[current]:border-brand aria-[current]:text-price"
      href={messagesHref({ category: props.view.category, unread: !props.view.unread })}
      aria-current={props.view.unread ? 'true' : undefined}
    >
      {props.view.unread ? t.messages.showAll : t.messages.onlyUnread}
    </Button>
  );
}

function Messages(props: { me: Person; view: View; refetch: () => void; missing: string }) {
  return (
    <>
      {props.me.messages ? (
        <MessageList
          messages={props.me.messages}
          category={props.view.category}
          unreadOnly={props.view.unread}
          earlierHref={(after) => messagesHref({ ...props.view, after })}
          refetch={props.refetch}
        />
      ) : (
        <MissingPart text={props.missing} onRetry={props.refetch} />
      )}
    </>
  );
}
