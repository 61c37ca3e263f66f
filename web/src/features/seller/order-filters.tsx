import { useI18n } from '../../i18n/i18n.tsx';
import type { TableAddress } from '../../primitives/create-table-address.ts';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TableFilters } from '../../ui/table/table-filters.tsx';
import type { OrderFilter } from './order-filter.ts';
import { ORDER_STATUSES } from './order-statuses.ts';

/** What to look for among all orders. */
export function OrderFilters(props: { address: TableAddress<OrderFilter> }) {
  const { t, format } = useI18n();
  const filter = () => props.address.filter();
  const status = (value: string) => ORDER_STATUSES.find((known) => known === value);
  return (
    <TableFilters
      address={props.address}
      names={{
        q: (text) => `“${text}”`,
        status: (value) => (status(value) ? t.orders.status[status(value)!] : value),
        from: (day) => `${t.seller.placedFrom} ${format.day(day)}`,
        to: (day) => `${t.seller.placedTo} ${format.day(day)}`,
      }}
    >
      <Field
        class="col-span-2"
        label={t.orders.search}
        placeholder={t.seller.searchOrders}
        name="q"
        type="search"
        maxlength={60}
        value={filter().q ?? ''}
      />
      <div class="max-md:col-span-2">
        <SelectField
          label={t.orders.statusColumn}
          name="status"
          options={[
            { value: '', label: t.seller.all },
            ...ORDER_STATUSES.map((value) => ({ value, label: t.orders.status[value] })),
          ]}
          value={filter().status ?? ''}
        />
      </div>
      <Field label={t.seller.placedFrom} name="from" type="date" value={filter().from ?? ''} />
      <Field label={t.seller.placedTo} name="to" type="date" value={filter().to ?? ''} />
    </TableFilters>
  );
}
