import { Show } from 'solid-js';
import type { OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';

/** Whether an invoice was asked for, for whom, and where the issued ones are. */
export function InvoiceProperty(props: {
  order: Pick<OrderDetail_OrderFragment, 'invoice' | 'issuedInvoices'>;
  href: string;
}) {
  const { t } = useI18n();
  return (
    <>
      <Show when={props.order.invoice}>{(asked) => <span class="block">{asked().title}</span>}</Show>
      <Show
        when={props.order.issuedInvoices.length > 0}
        fallback={<span class="text-text-2">{t.invoices.notYet}</span>}
      >
        <a href={props.href} class="text-link hover:underline">
          {t.invoices.show(props.order.issuedInvoices.length)}
        </a>
      </Show>
    </>
  );
}
