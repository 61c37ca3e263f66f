import { createSignal, For, Show } from 'solid-js';
import {
  createReplayWebhookDeliveriesMutation,
  createWebhookDeliveriesQuery,
} from '../../graphql/generated/operations.ts';
import type { WebhookDeliveriesQuery } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { useToast } from '../../ui/toast.tsx';
import { eventName } from './webhook-events.ts';

type Delivery = NonNullable<WebhookDeliveriesQuery['webhook']>['deliveries']['nodes'][number];

const TONES = { PENDING: 'warn', DELIVERED: 'ok', DEAD: 'brand' } as const;

/** The latest deliveries of a webhook with their errors, and a button to resend them. */
export function WebhookDeliveries(props: { webhookId: string }) {
  const { t } = useI18n();
  const toast = useToast();
  const replay = createReplayWebhookDeliveriesMutation();
  const [deadOnly, setDeadOnly] = createSignal(false);
  const query = createWebhookDeliveriesQuery(
    () => ({ id: props.webhookId, status: deadOnly() ? ('DEAD' as const) : null }),
    { fresh: true },
  );
  const again = async (ids?: string[]): Promise<void> => {
    const { data, failure } = await replay({ webhookId: props.webhookId, ids: ids ?? null });
    const { count, userErrors = [] } = data?.replayWebhookDeliveries ?? {};
    const problem = failure ? failureText(t, failure) : userErrors[0]?.message;
    toast(problem ? { tone: 'error', text: problem } : { text: t.webhooks.replayed(count ?? 0) });
    query.refetch();
  };
  return (
    <div class="flex flex-col gap-2">
      <div class="flex flex-wrap items-center gap-2">
        <Checkbox label={t.webhooks.deadOnly} checked={deadOnly()} onChange={setDeadOnly} />
        <span class="flex-1" />
        <Button size="sm" onClick={query.refetch}>
          {t.webhooks.refresh}
        </Button>
        <Button size="sm" busy={replay.pending()} onClick={() => void again()}>
          {t.webhooks.replayDead}
        </Button>
      </div>
      <QueryRegion query={query}>
        {(page) => (
          <Show
            when={page().webhook?.deliveries.nodes.length}
            fallback={<p class="py-2 text-sm text-text-3">{t.webhooks.noDeliveries}</p>}
          >
            <ul class="divide-y divide-line">
              <For each={page().webhook?.deliveries.nodes}>
                {(delivery) => <DeliveryRow delivery={delivery} onAgain={() => void again([delivery.id])} />}
              </For>
            </ul>
          </Show>
        )}
      </QueryRegion>
    </div>
  );
}

function DeliveryRow(props: { delivery: Delivery; onAgain: () => void }) {
  const { t, format } = useI18n();
  const error = () => props.delivery.attempts.at(-1)?.error;
  return (
    <li class="flex flex-col gap-1 py-2">
      <div class="flex flex-wrap items-center gap-2">
        <Badge tone={TONES[props.delivery.status]}>{t.webhooks.statuses[props.delivery.status]}</Badge>
        <b class="text-sm">{eventName(props.delivery.type)}</b>
        <span class="text-xs text-text-3">
          {format.dateTime(props.delivery.occurredAt)} · {t.webhooks.attempts(props.delivery.attempts.length)}
          <Show when={props.delivery.attempts.length > 0 && props.delivery.nextAttemptAt}>
            {(next) => ` · ${t.webhooks.next(format.dateTime(next()))}`}
          </Show>
        </span>
        <span class="flex-1" />
        <Show when={props.delivery.status !== 'PENDING'}>
          <Button size="sm" tone="quiet" onClick={props.onAgain}>
            {t.webhooks.again}
          </Button>
        </Show>
      </div>
      <Show when={error()}>{(text) => <p class="text-sm break-words text-bad">{text()}</p>}</Show>
      <Show when={props.delivery.body}>
        {(body) => (
          <details>
            <summary class="cursor-pointer text-xs text-link">{t.webhooks.body}</summary>
            <pre class="mt-1 overflow-x-auto rounded-sm bg-sunken p-2 text-xs">
              {JSON.stringify(JSON.parse(body()), null, 2)}
            </pre>
          </details>
        )}
      </Show>
    </li>
  );
}
