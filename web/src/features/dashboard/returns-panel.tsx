import { Show } from 'solid-js';
import { createDashboardReturnsQuery } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { DayChart } from './day-chart.tsx';
import { FigureTile } from './figure-tile.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Nothing } from './nothing.tsx';
import type { Period } from './period.ts';

/** What buyers wanted back, and why. */
export function ReturnsPanel(props: { period: Period }) {
  const { t, format } = useI18n();
  const query = createDashboardReturnsQuery(() => props.period, { fresh: true });
  return (
    <Panel
      title={t.dashboard.returns}
      note={
        <a href="/seller/after-sales" class="text-link hover:underline">
          {t.dashboard.toRequests}
        </a>
      }
    >
      <QueryRegion query={query} needs={['afterSaleFigures']} failureText={t.dashboard.noReturns}>
        {(data) => {
          const figures = () => data().afterSaleFigures;
          return (
            <>
              <dl class="mb-3 grid grid-cols-2 gap-2">
                <FigureTile
                  label={t.dashboard.requests}
                  text={format.number(figures().total.requests)}
                  now={figures().total.requests}
                  before={figures().before.requests}
                  beforeText={format.number(figures().before.requests)}
                  note={t.dashboard.unitsOf(format.number(figures().total.units))}
                />
                <FigureTile
                  label={t.dashboard.refundedForThem}
                  text={format.price(figures().total.refunded)}
                  now={Number(figures().total.refunded.amount)}
                  before={Number(figures().before.refunded.amount)}
                  beforeText={format.price(figures().before.refunded)}
                />
              </dl>
              <DayChart
                title={t.dashboard.requestsByDay}
                file="requests-by-day.csv"
                days={figures().days.map(({ day }) => day)}
                series={[
                  { kind: 'bars', name: t.dashboard.requests, values: figures().days.map(({ requests }) => requests) },
                ]}
                text={format.number}
                rows={figures().days}
                columns={[
                  { header: t.dashboard.day, cell: ({ day }) => format.day(day), text: ({ day }) => day },
                  {
                    header: t.dashboard.requests,
                    cell: ({ requests }) => format.number(requests),
                    text: ({ requests }) => String(requests),
                  },
                ]}
              />
              <h3 class="mt-3 mb-1 text-base">{t.dashboard.reasons}</h3>
              <Show when={figures().reasons.length > 0} fallback={<Nothing />}>
                <FiguresTable
                  caption={t.dashboard.reasons}
                  file="return-reasons.csv"
                  rows={figures().reasons}
                  columns={[
                    {
                      header: t.afterSale.reason,
                      cell: ({ reason }) => t.afterSale.reasons[reason],
                      text: ({ reason }) => t.afterSale.reasons[reason],
                    },
                    {
                      header: t.dashboard.requests,
                      cell: ({ requests }) => format.number(requests),
                      text: ({ requests }) => String(requests),
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
