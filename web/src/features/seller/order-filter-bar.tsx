import { useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { type OrderFilter, orderFilterHref, parseOrderFilter } from './order-filter.ts';
import { ORDER_STATUSES } from './order-statuses.ts';

/** The filters for all orders; a plain form without scripts. */
export function OrderFilterBar(props: { path: string; filter: OrderFilter }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    navigate(orderFilterHref(props.path, parseOrderFilter(new URLSearchParams(entries))));
  };
  const statuses = () => ORDER_STATUSES.map((value) => ({ value, label: t.orders.status[value] }));
  return (
    <search class="panel p-4">
      <form
        action={props.path}
        onSubmit={submit}
        class="grid grid-cols-2 items-end gap-3 lg:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))_auto]"
      >
        <Field
          class="max-md:col-span-2"
          label={t.orders.search}
          placeholder={t.seller.searchOrders}
          name="q"
          type="search"
          maxlength={60}
          value={props.filter.search ?? ''}
        />
        <div class="max-md:col-span-2">
          <SelectField
            label={t.orders.statusColumn}
            name="status"
            options={[{ value: '', label: t.seller.all }, ...statuses()]}
            value={props.filter.status ?? ''}
          />
        </div>
        <Field label={t.seller.placedFrom} name="from" type="date" value={props.filter.placedFrom ?? ''} />
        <Field label={t.seller.placedTo} name="to" type="date" value={props.filter.placedTo ?? ''} />
        <div class="flex gap-2 max-lg:col-span-2">
          <Button type="submit" tone="brand">
            {t.orders.find}
          </Button>
          <Show when={Object.values(props.filter).some((value) => value !== null)}>
            <Button tone="quiet" href={props.path}>
              {t.orders.showAll}
            </Button>
          </Show>
        </div>
      </form>
    </search>
  );
}
