import { For, Show } from 'solid-js';
import type { PersonQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Price } from '../../ui/price.tsx';

const LINK = 'text-link hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center';

/** The last orders of a person, and a link to all of them. */
export function PersonOrders(props: { person: NonNullable<PersonQuery['person']>; onRetry: () => void }) {
  const { t, format } = useI18n();
  return (
    <Panel
      title={t.people.orders}
      note={
        <a href={`/admin/orders?q=${props.person.id}`} class={`text-sm ${LINK}`}>
          {t.people.allOrders}
        </a>
      }
    >
      <Show when={props.person.recentOrders} fallback={<MissingPart text={t.missing.part} onRetry={props.onRetry} />}>
        {(orders) => (
          <ul class="divide-y divide-line text-sm">
            <For each={orders()} fallback={<li class="py-2 text-text-3">{t.people.noOrders}</li>}>
              {(order) => (
                <li class="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
                  <a href={`/admin/orders/${order.id}`} class={`font-semibold ${LINK}`}>
                    {order.orderNo}
                  </a>
                  <span class="text-text-2">{format.dateTime(order.createdAt)}</span>
                  <span>{t.orders.status[order.status]}</span>
                  <span class="ms-auto">
                    <Price money={order.total} />
                  </span>
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
    </Panel>
  );
}
