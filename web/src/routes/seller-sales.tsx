import { For, Suspense } from 'solid-js';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createSalesByDayQuery } from '../graphql/generated/operations.ts';
import type { SalesByDayQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { BarChart } from '../ui/bar-chart.tsx';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

const DAYS = 14;

export const SellerSalesPage = onlyFor({ seller: true, permission: 'SALES_READ' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.sales}>
      <Suspense fallback={<SkeletonRows count={2} class="h-48" />}>
        <LoadedSales />
      </Suspense>
    </WorkPage>
  );
});

function LoadedSales() {
  const query = createSalesByDayQuery(() => ({ days: DAYS }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['salesByDay']} page>
      {(page) => <Sales days={page().salesByDay} />}
    </QueryRegion>
  );
}

function Sales(props: { days: NonNullable<SalesByDayQuery['salesByDay']> }) {
  const { t, format } = useI18n();
  const today = () => props.days.at(-1);
  return (
    <>
      <Panel title={t.seller.today}>
        <dl class="grid grid-cols-3 gap-3">
          <Figure label={t.seller.paidSum} value={today() ? format.price(today()!.paid) : ''} />
          <Figure label={t.seller.ordersSum} value={format.number(today()?.orders ?? 0)} />
          <Figure label={t.seller.unitsSum} value={format.number(today()?.units ?? 0)} />
        </dl>
      </Panel>
      <Panel title={t.seller.lastDays(DAYS)}>
        <BarChart
          label={t.seller.paidSum}
          bars={props.days.map(({ day, paid }) => ({
            label: format.day(day),
            text: format.price(paid),
            value: Number(paid.amount),
          }))}
        />
        <details class="mt-3">
          <summary class="cursor-pointer text-link">{t.seller.asTable}</summary>
          <SalesTable days={props.days} />
        </details>
      </Panel>
    </>
  );
}

function Figure(props: { label: string; value: string }) {
  return (
    <div>
      <dt class="text-sm text-text-2">{props.label}</dt>
      <dd class="text-xl font-semibold">{props.value}</dd>
    </div>
  );
}

function SalesTable(props: { days: NonNullable<SalesByDayQuery['salesByDay']> }) {
  const { t, format } = useI18n();
  return (
    <div class="overflow-x-auto">
      <table class="mt-2 w-full text-sm [&_td]:h-10 [&_td]:border-t [&_td]:border-line [&_td]:text-end [&_th]:h-10 [&_th]:text-end [&_th]:font-normal [&_th]:text-text-2">
        <thead>
          <tr>
            <th class="!text-start">{t.seller.day}</th>
            <th>{t.seller.ordersSum}</th>
            <th>{t.seller.unitsSum}</th>
            <th>{t.seller.paidSum}</th>
            <th>{t.seller.refundedSum}</th>
            <th>{t.seller.ownCouponsSum}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.days.toReversed()}>
            {(row) => (
              <tr>
                <td class="!text-start">{format.day(row.day)}</td>
                <td>{format.number(row.orders)}</td>
                <td>{format.number(row.units)}</td>
                <td>{format.price(row.paid)}</td>
                <td>{format.price(row.refunded)}</td>
                <td>{format.price(row.ownCoupons)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
