import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useViewer } from '../session/viewer.tsx';
import { messagesHref } from './message-tabs.ts';
import { useUnreadMessages } from './unread-messages.tsx';

/** The bell of the seller console: unread messages about sales. */
export function SalesMessages() {
  const { t } = useI18n();
  const viewer = useViewer();
  const { unread } = useUnreadMessages();
  const count = () => unread()?.categories.find(({ category }) => category === 'SALES')?.count ?? 0;
  return (
    <Show when={viewer()?.me?.role === 'SELLER'}>
      <Button size="sm" href={messagesHref({ category: 'SALES' })}>
        <Icon name="bell" size={16} />
        {t.messages.title}
        <span class="min-w-6 text-start text-price">{count() > 99 ? '99+' : count() || ''}</span>
      </Button>
    </Show>
  );
}
