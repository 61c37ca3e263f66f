import { Show } from 'solid-js';
import type { MessageRow_MessageFragment, NotificationCategory } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Picture } from '../../ui/picture.tsx';

const ICONS: Record<NotificationCategory, IconName> = {
  ORDER: 'truck',
  AFTER_SALE: 'receipt',
  ALERT: 'bell',
  NEWS: 'info',
  SALES: 'store',
  ACCOUNT: 'user',
};

export interface MessageRowProps {
  message: MessageRow_MessageFragment;
  onRead: () => void;
  onDelete: () => void;
}

/** A message; following its link marks it as read. */
export function MessageRow(props: MessageRowProps) {
  const { t } = useI18n();
  const read = () => !props.message.readAt && props.onRead();
  const look = 'grid min-w-0 flex-1 grid-cols-[56px_minmax(0,1fr)] gap-3 rounded-sm p-3';
  return (
    <div class="flex items-center gap-1 pe-1">
      <Show
        when={props.message.path}
        fallback={
          <div class={look}>
            <Content message={props.message} />
          </div>
        }
      >
        {(path) => (
          <a href={path()} class={`${look} hover:bg-sunken`} onClick={read}>
            <Content message={props.message} />
          </a>
        )}
      </Show>
      <span class="flex max-md:flex-col">
        <Show when={!props.message.readAt}>
          <IconButton label={t.messages.markRead(props.message.title)} onClick={() => props.onRead()}>
            <Icon name="check" />
          </IconButton>
        </Show>
        <IconButton label={t.messages.remove(props.message.title)} onClick={() => props.onDelete()}>
          <Icon name="trash" />
        </IconButton>
      </span>
    </div>
  );
}

function Content(props: { message: MessageRow_MessageFragment }) {
  const { t, format } = useI18n();
  return (
    <>
      <Show
        when={props.message.product?.cover}
        fallback={
          <span class="flex size-14 items-center justify-center rounded-sm bg-sunken text-text-2">
            <Icon name={ICONS[props.message.category]} size={24} />
          </span>
        }
      >
        {(cover) => <Picture source={cover()} sizes="56px" maxWidth={360} alt="" class="rounded-sm" />}
      </Show>
      <span class="flex min-w-0 flex-col gap-0.5">
        <span class="flex flex-wrap items-baseline justify-between gap-x-3">
          <span class={props.message.readAt ? '' : 'font-semibold'}>
            <Show when={!props.message.readAt}>
              <span class="me-1.5 inline-block size-2 rounded-lg bg-brand align-middle" aria-hidden="true" />
              <span class="visually-hidden">{t.messages.unread} </span>
            </Show>
            {props.message.title}
          </span>
          <time class="shrink-0 text-xs text-text-3" dateTime={props.message.createdAt}>
            {format.dateTime(props.message.createdAt)}
          </time>
        </span>
        <span class="text-sm text-text-2">{props.message.text}</span>
      </span>
    </>
  );
}
