import { createSignal, For, Show } from 'solid-js';
import {
  createDeleteWebhookMutation,
  createRotateWebhookSecretMutation,
  createUpdateWebhookMutation,
} from '../../graphql/generated/operations.ts';
import type { WebhookCard_WebhookFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { WebhookDeliveries } from './webhook-deliveries.tsx';
import { eventName } from './webhook-events.ts';

export interface WebhookCardProps {
  webhook: WebhookCard_WebhookFragment;
  onChange: () => void;
  onSecret: (secret: string) => void;
  onChanged: () => void;
}

/** A webhook with its status and actions. */
export function WebhookCard(props: WebhookCardProps) {
  const { t } = useI18n();
  const [deliveries, setDeliveries] = createSignal(false);
  return (
    <li class="panel flex flex-col gap-3 p-4">
      <div class="flex flex-wrap items-center gap-2">
        <Health webhook={props.webhook} />
        <b class="min-w-0 break-all">{props.webhook.url}</b>
      </div>
      <p class="flex flex-wrap gap-1">
        <For each={props.webhook.events}>{(type) => <Badge>{eventName(type)}</Badge>}</For>
      </p>
      <details>
        <summary class="cursor-pointer text-sm text-link">{t.webhooks.selection}</summary>
        <pre class="mt-1 overflow-x-auto rounded-sm bg-sunken p-2 text-xs">{props.webhook.selection}</pre>
      </details>
      <div class="flex flex-wrap gap-2">
        <Button size="sm" aria-expanded={deliveries()} onClick={() => setDeliveries(!deliveries())}>
          {t.webhooks.deliveries}
        </Button>
        <Button size="sm" onClick={props.onChange}>
          {t.webhooks.change}
        </Button>
        <Actions {...props} />
      </div>
      <Show when={deliveries()}>
        <WebhookDeliveries webhookId={props.webhook.id} />
      </Show>
    </li>
  );
}

function Health(props: { webhook: WebhookCard_WebhookFragment }) {
  const { t, format } = useI18n();
  return (
    <Show when={props.webhook.active} fallback={<Badge>{t.webhooks.off}</Badge>}>
      <Show when={props.webhook.failures > 0} fallback={<Badge tone="ok">{t.webhooks.well}</Badge>}>
        <Badge tone="warn">{t.webhooks.failing(props.webhook.failures)}</Badge>
        <Show when={props.webhook.pausedUntil}>
          {(until) => <span class="text-xs text-text-3">{t.webhooks.rests(format.dateTime(until()))}</span>}
        </Show>
      </Show>
    </Show>
  );
}

/** Actions on a webhook; irreversible ones ask first. */
function Actions(props: WebhookCardProps) {
  const { t } = useI18n();
  const toast = useToast();
  const update = createUpdateWebhookMutation();
  const rotate = createRotateWebhookSecretMutation();
  const [asked, setAsked] = createSignal<'delete' | 'rotate'>();
  const switchTo = async (active: boolean): Promise<void> => {
    const { data, failure } = await update({ input: { id: props.webhook.id, active } });
    const problem = failure ? failureText(t, failure) : data?.updateWebhook.userErrors[0]?.message;
    if (problem) toast({ tone: 'error', text: problem });
    props.onChanged();
  };
  const newSecret = async (): Promise<void> => {
    const { data, failure } = await rotate({ id: props.webhook.id });
    setAsked(undefined);
    const { secret, userErrors = [] } = data?.rotateWebhookSecret ?? {};
    if (secret) props.onSecret(secret);
    else toast({ tone: 'error', text: failure ? failureText(t, failure) : (userErrors[0]?.message ?? '') });
  };
  return (
    <>
      <Button size="sm" busy={update.pending()} onClick={() => void switchTo(!props.webhook.active)}>
        {props.webhook.active ? t.webhooks.switchOff : t.webhooks.switchOn}
      </Button>
      <Button size="sm" onClick={() => setAsked('rotate')}>
        {t.webhooks.newSecret}
      </Button>
      <Button size="sm" tone="danger" onClick={() => setAsked('delete')}>
        {t.webhooks.remove}
      </Button>
      <Dialog
        alert
        open={asked() === 'rotate'}
        onClose={() => setAsked(undefined)}
        title={t.webhooks.newSecret}
        footer={
          <>
            <Button onClick={() => setAsked(undefined)}>{t.actions.cancel}</Button>
            <Button tone="brand" busy={rotate.pending()} onClick={() => void newSecret()}>
              {t.webhooks.newSecret}
            </Button>
          </>
        }
      >
        {t.webhooks.newSecretText}
      </Dialog>
      <RemoveDialog {...props} open={asked() === 'delete'} onClose={() => setAsked(undefined)} />
    </>
  );
}

function RemoveDialog(props: WebhookCardProps & { open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const remove = createDeleteWebhookMutation();
  const confirm = async (): Promise<void> => {
    const { data, failure } = await remove({ id: props.webhook.id });
    const problem = failure ? failureText(t, failure) : data?.deleteWebhook.userErrors[0]?.message;
    if (problem) toast({ tone: 'error', text: problem });
    props.onClose();
    props.onChanged();
  };
  return (
    <Dialog
      alert
      open={props.open}
      onClose={props.onClose}
      title={t.webhooks.removeTitle}
      footer={
        <>
          <Button onClick={props.onClose}>{t.actions.cancel}</Button>
          <Button tone="danger" busy={remove.pending()} onClick={() => void confirm()}>
            {t.webhooks.remove}
          </Button>
        </>
      }
    >
      {t.webhooks.removeText}
    </Dialog>
  );
}
