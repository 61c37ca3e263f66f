import { For, Show } from 'solid-js';
import type { AccountPageQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { useUnreadMessages } from '../messages/unread-messages.tsx';
import { ORDER_TABS, ordersHref } from '../orders/order-tabs.ts';
import { consolePages } from '../seller/console-pages.ts';
import { useViewer } from '../session/viewer.tsx';

const ICONS: Record<keyof NonNullable<AccountPageQuery['orderCounts']>, IconName> = {
  all: 'receipt',
  pending: 'card',
  paid: 'box',
  shipped: 'truck',
  toReview: 'edit',
};

/** The person's name and a summary of their orders. */
export function AccountOverview(props: { page: AccountPageQuery }) {
  const { t, format } = useI18n();
  const viewer = useViewer();
  const messages = useUnreadMessages();
  const count = (name: keyof typeof ICONS) => (name === 'all' ? 0 : (props.page.orderCounts?.[name] ?? 0));
  return (
    <section aria-label={t.orders.title} class="panel p-4">
      <Show when={props.page.me} fallback={<MissingPart class="mb-3" text={t.missing.profile} />}>
        {(me) => (
          <div class="mb-3 flex items-center gap-3">
            <Icon name="user" size={40} class="rounded-md bg-sunken p-2 text-text-2" />
            <div>
              <p class="text-md font-semibold">{me().displayName}</p>
              <p class="text-xs text-text-3">{t.account.memberSince(format.date(me().createdAt))}</p>
            </div>
          </div>
        )}
      </Show>
      <ul class="grid grid-cols-5 border-t border-line pt-2">
        <For each={ORDER_TABS}>
          {(tab) => (
            <li>
              <a
                href={ordersHref(tab)}
                class="flex flex-col items-center gap-1 rounded-sm px-1 py-2 text-xs text-text-2 hover:bg-sunken"
              >
                <span class="relative">
                  <Icon name={ICONS[tab.name]} size={24} />
                  <Show when={count(tab.name) > 0}>
                    <span class="absolute -top-1.5 start-4 min-w-[18px] rounded-lg bg-brand px-1 text-center leading-[18px] font-semibold whitespace-nowrap text-on-brand">
                      {count(tab.name)}
                    </span>
                  </Show>
                </span>
                {t.orders.tabs[tab.name]}
              </a>
            </li>
          )}
        </For>
      </ul>
      <ul class="mt-2 flex flex-wrap gap-2 border-t border-line pt-3">
        <li>
          <Button href="/account/messages">
            {t.messages.title}
            <Show when={messages.unread()?.total}>{(total) => <span class="text-price">{total()}</span>}</Show>
          </Button>
        </li>
        <li>
          <Button href="/account/alerts">{t.messages.alerts}</Button>
        </li>
        <li>
          <Button href="/after-sales">{t.afterSale.title}</Button>
        </li>
        <Show when={consolePages(viewer()?.me)[0]}>
          {(page) => (
            <li>
              <Button href={page().href}>{t.seller.title}</Button>
            </li>
          )}
        </Show>
      </ul>
      <Show when={props.page.orderCounts === null}>
        <MissingPart text={t.missing.orderFigures} />
      </Show>
      <Show when={(props.page.inAll?.orders ?? 0) > 0}>
        <dl class="mt-2 grid gap-x-6 gap-y-1 border-t border-line pt-3 text-sm text-text-2 md:grid-cols-2">
          <Show when={props.page.thisYear}>
            {(figures) => <Statistics label={t.account.thisYear} figures={figures()} />}
          </Show>
          <Show when={props.page.inAll}>{(figures) => <Statistics label={t.account.inAll} figures={figures()} />}</Show>
        </dl>
      </Show>
    </section>
  );
}

/** Totals of the orders: count, amount, savings. */
function Statistics(props: { label: string; figures: NonNullable<AccountPageQuery['inAll']> }) {
  const { t, format } = useI18n();
  const figures = () => [
    t.account.orders(props.figures.orders),
    t.account.spent(format.price(props.figures.spent)),
    ...(Number(props.figures.saved.amount) > 0 ? [t.account.savedSum(format.price(props.figures.saved))] : []),
  ];
  return (
    <div class="flex gap-2">
      <dt class="text-text-3">{props.label}</dt>
      <dd>{figures().join(' · ')}</dd>
    </div>
  );
}
