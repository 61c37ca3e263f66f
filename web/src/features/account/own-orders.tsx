import { For, Show } from 'solid-js';
import type { AccountPageQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { Panel } from '../../ui/panel.tsx';
import { createOrderActions } from '../orders/create-order-actions.ts';
import { OrderCard } from '../orders/order-card.tsx';
import { ORDER_TABS, ordersHref } from '../orders/order-tabs.ts';

type CountName = keyof NonNullable<AccountPageQuery['orderCounts']>;

const ICONS: Record<CountName, IconName> = {
  all: 'receipt',
  pending: 'card',
  paid: 'box',
  shipped: 'truck',
  toReview: 'edit',
};

/** How many orders wait in each state; each number leads to as many rows. */
export function OwnOrders(props: { page: AccountPageQuery }) {
  const { t } = useI18n();
  const states = () => [
    ...ORDER_TABS.filter(({ name }) => name !== 'all').map((tab) => ({
      href: ordersHref(tab),
      icon: ICONS[tab.name],
      label: t.orders.tabs[tab.name],
      count: props.page.orderCounts?.[tab.name] ?? 0,
    })),
    {
      href: '/after-sales?open=1',
      icon: 'alert' as const,
      label: t.account.afterSales,
      count: props.page.afterSales?.totalCount ?? 0,
    },
  ];
  return (
    <Panel
      title={t.orders.title}
      note={
        <a href="/orders" class="text-sm text-link hover:underline pointer-coarse:py-3">
          {t.account.allOrders(props.page.orderCounts?.all ?? 0)}
        </a>
      }
    >
      <ul class="grid grid-cols-5">
        <For each={states()}>{(state) => <OrderState {...state} />}</For>
      </ul>
      <Show when={props.page.orderCounts === null}>
        <MissingPart text={t.missing.orderFigures} />
      </Show>
    </Panel>
  );
}

function OrderState(props: { href: string; icon: IconName; label: string; count: number }) {
  return (
    <li>
      <a
        href={props.href}
        class="flex flex-col items-center gap-1 rounded-sm px-1 py-2 text-xs text-text-2 hover:bg-sunken"
      >
        <span class="relative">
          <Icon name={props.icon} size={24} />
          <Show when={props.count > 0}>
            <span class="absolute -top-1.5 start-4 min-w-[18px] rounded-lg bg-brand px-1 text-center leading-[18px] font-semibold whitespace-nowrap text-on-brand">
              {props.count}
            </span>
          </Show>
        </span>
        {props.label}
      </a>
    </li>
  );
}

/** The last order and what comes next for it. */
export function RecentOrder(props: { page: AccountPageQuery; refetch: () => void }) {
  const { t } = useI18n();
  const actions = createOrderActions(() => props.refetch());
  return (
    <Show when={props.page.orders?.nodes[0]}>
      {(order) => (
        <section aria-label={t.account.recentOrder}>
          <ul>
            <OrderCard order={order()} actions={actions} />
          </ul>
        </section>
      )}
    </Show>
  );
}
