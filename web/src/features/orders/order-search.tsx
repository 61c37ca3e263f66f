import { useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LATELY, type OrderPeriod, orderPeriods } from './order-period.ts';
import type { OrdersAddress } from './order-tabs.ts';

const CONTROL = 'h-11 rounded-sm border border-ctl bg-surface px-3 text-md lg:h-10 lg:text-base';

export interface OrderSearchProps {
  search?: string | undefined;
  period?: string | undefined;
  /** The tab, as a hidden field for the form without scripts. */
  status?: string | undefined;
  hrefOf: (address: OrdersAddress) => string;
}

/** Searches orders by period, number or product; a plain form without scripts. */
export function OrderSearch(props: OrderSearchProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const go = (form: HTMLFormElement): void => {
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    navigate(props.hrefOf({ search: text('q'), period: text('period') }));
  };
  const label = ({ name, year, placedFrom }: OrderPeriod): string => {
    if (year === undefined || name === LATELY) return t.orders.lately;
    return placedFrom ? t.orders.year(year) : t.orders.before(year);
  };
  return (
    <search>
      <form
        action="/orders"
        onSubmit={(event) => {
          event.preventDefault();
          go(event.currentTarget);
        }}
        class="flex flex-wrap items-center gap-2"
      >
        <Show when={props.status}>{(status) => <input type="hidden" name="status" value={status()} />}</Show>
        <select
          name="period"
          aria-label={t.orders.period}
          class={`${CONTROL} max-md:w-full`}
          onChange={(event) => event.currentTarget.form && go(event.currentTarget.form)}
        >
          <option value="" selected={props.period === undefined}>
            {t.orders.always}
          </option>
          <For each={orderPeriods(Date.now())}>
            {(period) => (
              <option value={period.name} selected={period.name === props.period}>
                {label(period)}
              </option>
            )}
          </For>
        </select>
        <input
          name="q"
          type="search"
          maxlength={60}
          value={props.search ?? ''}
          aria-label={t.orders.search}
          placeholder={t.orders.search}
          class={`${CONTROL} min-w-0 flex-1 lg:max-w-[360px]`}
        />
        <Button type="submit">
          <Icon name="search" size={18} />
          {t.orders.find}
        </Button>
        <Show when={props.search ?? props.period}>
          <Button tone="quiet" href={props.hrefOf({})}>
            {t.orders.showAll}
          </Button>
        </Show>
      </form>
    </search>
  );
}
