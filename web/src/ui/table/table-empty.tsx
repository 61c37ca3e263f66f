import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TableAddress } from '../../primitives/create-table-address.ts';
import type { TableFilter } from '../../primitives/table-address.ts';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import type { TableEmpty } from './table-types.ts';

/** A list without rows: because nothing fits what it is narrowed to, or because there is nothing. */
export function EmptyTable<Filter extends TableFilter>(props: { address: TableAddress<Filter>; empty: TableEmpty }) {
  const { t } = useI18n();
  const elsewhere = () => props.address.filtered() || props.address.after() !== undefined;
  return (
    <Show when={elsewhere()} fallback={<EmptyState {...props.empty} />}>
      <EmptyState
        icon="filter"
        text={props.address.filtered() ? t.table.filteredOut : t.table.nothingAfter}
        action={<Button href={props.address.path()}>{t.table.showAll}</Button>}
      />
    </Show>
  );
}
