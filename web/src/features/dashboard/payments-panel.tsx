import { Show } from 'solid-js';
import { createDashboardPaymentsQuery } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { DayChart } from './day-chart.tsx';
import { FigureTile } from './figure-tile.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Nothing } from './nothing.tsx';
import type { Period } from './period.ts';

/** Which attempts to pay failed, and what was paid back. */
export function PaymentsPanel(props: { period: Period }) {
  const { t, format } = useI18n();
  const query = createDashboardPaymentsQuery(() => props.period, { fresh: true });
  const share = (failed: number, attempts: number) =>
    attempts > 0 ? t.dashboard.failedShare(((failed / attempts) * 100).toFixed(1)) : t.dashboard.none;
  return (
    <Panel
      title={t.dashboard.payments}
      note={
        <a href="/admin/refunds" class="text-link hover:underline">
          {t.dashboard.toRefunds}
        </a>
      }
    >
      <QueryRegion query={query} needs={['paymentFigures']} failureText={t.dashboard.noPayments}>
        {(data) => {
          const figures = () => data().paymentFigures;
          return (
            <>
              <dl class="mb-3 grid grid-cols-2 gap-2">
                <FigureTile
                  label={t.dashboard.failed}
                  text={format.number(figures().total.failed)}
                  now={figures().total.failed}
                  before={figures().before.failed}
                  beforeText={format.number(figures().before.failed)}
                  note={share(figures().total.failed, figures().total.attempts)}
                />
                <FigureTile
                  label={t.dashboard.refundsRequested}
                  text={format.price(figures().total.refunded)}
                  now={Number(figures().total.refunded.amount)}
                  before={Number(figures().before.refunded.amount)}
                  beforeText={format.price(figures().before.refunded)}
                  note={t.dashboard.refundCount(format.number(figures().total.refunds))}
                />
              </dl>
              <DayChart
                title={t.dashboard.paymentsByDay}
                file="payments-by-day.csv"
                days={figures().days.map(({ day }) => day)}
                series={[
                  { kind: 'bars', name: t.dashboard.attempts, values: figures().days.map(({ attempts }) => attempts) },
                  { kind: 'line', name: t.dashboard.failed, values: figures().days.map(({ failed }) => failed) },
                ]}
                text={format.number}
                rows={figures().days}
                columns={[
                  { header: t.dashboard.day, cell: ({ day }) => format.day(day), text: ({ day }) => day },
                  ...(['attempts', 'succeeded', 'failed', 'refunds'] as const).map((name) => ({
                    header: t.dashboard[name],
                    cell: (row: Record<typeof name, number>) => format.number(row[name]),
                    text: (row: Record<typeof name, number>) => String(row[name]),
                  })),
                  {
                    header: t.dashboard.refundsRequested,
                    cell: ({ refunded }) => format.price(refunded),
                    text: ({ refunded }) => refunded.amount,
                  },
                ]}
              />
              <h3 class="mt-3 mb-1 text-base">{t.dashboard.failures}</h3>
              <Show when={figures().failures.length > 0} fallback={<Nothing />}>
                <FiguresTable
                  caption={t.dashboard.failures}
                  file="payment-failures.csv"
                  rows={figures().failures}
                  columns={[
                    { header: t.dashboard.reason, cell: ({ reason }) => reason, text: ({ reason }) => reason },
                    {
                      header: t.dashboard.attempts,
                      cell: ({ count }) => format.number(count),
                      text: ({ count }) => String(count),
                    },
                  ]}
                />
              </Show>
            </>
          );
        }}
      </QueryRegion>
    </Panel>
  );
}
