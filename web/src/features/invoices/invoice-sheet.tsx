import { For, type JSX, Show } from 'solid-js';
import type { InvoiceSheet_InvoiceFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { amountInWords } from './amount-in-words.ts';

const CELL = 'border border-line px-2 py-1.5';

/** An issued invoice as a sheet of paper; it is all that its page prints. */
export function InvoiceSheet(props: { invoice: InvoiceSheet_InvoiceFragment; orderNo: string }) {
  const { t, format } = useI18n();
  const red = () => props.invoice.colour === 'RED';
  return (
    <article
      data-print
      aria-label={t.invoices.named(props.invoice.number)}
      class="panel flex max-w-[210mm] break-after-page flex-col gap-4 p-4 text-sm last:break-after-auto lg:p-8 print:border-0 print:p-0"
    >
      <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h2 class={`text-xl ${red() ? 'text-bad' : ''}`}>{red() ? t.invoices.red : t.invoices.blue}</h2>
        <dl class="grid grid-cols-[auto_auto] gap-x-3">
          <Fact name={t.invoices.number}>
            <span class="font-semibold select-all">{props.invoice.number}</span>
          </Fact>
          <Fact name={t.invoices.issued}>{format.date(props.invoice.issuedAt)}</Fact>
          <Fact name={t.order.orderNo}>
            <span class="select-all">{props.orderNo}</span>
          </Fact>
          <Show when={props.invoice.reversesNumber}>
            {(number) => <Fact name={t.invoices.reverses}>{number()}</Fact>}
          </Show>
        </dl>
      </div>
      <div class="grid gap-4 md:grid-cols-2 print:grid-cols-2">
        <Party title={t.invoices.buyer} name={props.invoice.title} taxNumber={props.invoice.taxNumber} />
        <Party
          title={t.invoices.seller}
          name={props.invoice.issuerName || props.invoice.seller?.name || ''}
          taxNumber={props.invoice.issuerTaxNumber}
        />
      </div>
      <Lines invoice={props.invoice} />
      <p class="flex flex-wrap justify-between gap-2">
        <span class="text-text-2">{t.invoices.words(amountInWords(props.invoice.total.amount))}</span>
        <b class="text-lg">
          {t.invoices.total} {format.price(props.invoice.total)}
        </b>
      </p>
    </article>
  );
}

function Fact(props: { name: string; children: JSX.Element }) {
  return (
    <>
      <dt class="text-text-2">{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

function Party(props: { title: string; name: string; taxNumber: string | null | undefined }) {
  const { t } = useI18n();
  return (
    <section>
      <h3 class="text-xs text-text-2">{props.title}</h3>
      <p class="font-semibold wrap-anywhere">{props.name}</p>
      <Show when={props.taxNumber}>{(number) => <p class="wrap-anywhere">{t.invoices.taxNumber(number())}</p>}</Show>
    </section>
  );
}

function Lines(props: { invoice: InvoiceSheet_InvoiceFragment }) {
  const { t, format } = useI18n();
  return (
    <section class="overflow-x-auto print:overflow-visible" tabindex="0" aria-label={t.invoices.lines}>
      <table class="w-full border-collapse">
        <thead>
          <tr class="bg-sunken text-start text-xs text-text-2">
            <th class={`${CELL} text-start font-normal whitespace-nowrap`}>{t.invoices.goods}</th>
            <th class={`${CELL} text-end font-normal whitespace-nowrap`}>{t.invoices.quantity}</th>
            <th class={`${CELL} text-end font-normal whitespace-nowrap`}>{t.invoices.net}</th>
            <th class={`${CELL} text-end font-normal whitespace-nowrap`}>{t.invoices.tax}</th>
            <th class={`${CELL} text-end font-normal whitespace-nowrap`}>{t.invoices.withTax}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.invoice.lines}>
            {(line) => (
              <tr class="break-inside-avoid">
                <td class={`${CELL} min-w-40`}>
                  {line.name}
                  <span class="block text-xs text-text-2">{line.specs.map(({ value }) => value).join(' / ')}</span>
                </td>
                <td class={`${CELL} text-end`}>{line.quantity === 0 ? '—' : format.number(line.quantity)}</td>
                <td class={`${CELL} text-end whitespace-nowrap`}>{format.price(line.net)}</td>
                <td class={`${CELL} text-end whitespace-nowrap`}>{format.price(line.tax)}</td>
                <td class={`${CELL} text-end whitespace-nowrap`}>{format.price(line.total)}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr class="font-semibold">
            <th scope="row" colspan="2" class={`${CELL} text-start`}>
              {t.invoices.sum}
            </th>
            <td class={`${CELL} text-end whitespace-nowrap`}>{format.price(props.invoice.net)}</td>
            <td class={`${CELL} text-end whitespace-nowrap`}>{format.price(props.invoice.tax)}</td>
            <td class={`${CELL} text-end whitespace-nowrap`}>{format.price(props.invoice.total)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
