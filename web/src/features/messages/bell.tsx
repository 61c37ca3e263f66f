import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { CountBubble } from '../../ui/count-bubble.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSession } from '../session/session.ts';
import { useUnreadMessages } from './unread-messages.tsx';

/** A link to the messages with the unread count; announces new ones. Not for guests. */
export function Bell(props: { href?: string }) {
  const { t } = useI18n();
  const session = useSession();
  const { unread, received } = useUnreadMessages();
  const count = () => unread()?.total ?? 0;
  return (
    <Show when={session.signedIn()}>
      <a
        href={props.href ?? '/account/messages'}
        class="flex size-10 items-center justify-center rounded-sm hover:bg-sunken pointer-coarse:size-11"
      >
        <span class="visually-hidden">{t.messages.bell(count())}</span>
        <span class="relative" aria-hidden="true">
          <Icon name="bell" size={24} />
          <CountBubble count={count()} />
        </span>
      </a>
      <span role="status" class="visually-hidden">
        <Show when={received()}>{(message) => t.messages.arrived(message().title)}</Show>
      </span>
    </Show>
  );
}
