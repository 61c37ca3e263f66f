import { For, Show } from 'solid-js';
import type { OrderInvoicesQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InvoiceSheet } from './invoice-sheet.tsx';

/** The invoices of an order, to read and to print. */
export function InvoiceList(props: { order: NonNullable<OrderInvoicesQuery['order']> }) {
  const { t } = useI18n();
  return (
    <Show
      when={props.order.issuedInvoices.length > 0}
      fallback={
        <div class="panel">
          <EmptyState icon="receipt" text={t.invoices.none} />
        </div>
      }
    >
      <div class="flex flex-wrap items-center gap-3">
        <Button tone="brand" onClick={() => window.print()}>
          {t.invoices.print}
        </Button>
        <p class="text-sm text-text-2">{t.invoices.hint}</p>
      </div>
      <div class="mt-3 flex flex-col gap-3">
        <For each={props.order.issuedInvoices}>
          {(invoice) => <InvoiceSheet invoice={invoice} orderNo={props.order.orderNo} />}
        </For>
      </div>
    </Show>
  );
}
