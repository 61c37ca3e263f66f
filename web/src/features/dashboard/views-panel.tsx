import { Show } from 'solid-js';
import { createDashboardViewsQuery } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { DayChart } from './day-chart.tsx';
import { FigureTile } from './figure-tile.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Nothing } from './nothing.tsx';
import type { Period } from './period.ts';

/** Who came to look, and at what. */
export function ViewsPanel(props: { period: Period }) {
  const { t, format } = useI18n();
  const query = createDashboardViewsQuery(() => props.period, { fresh: true });
  return (
    <Panel title={t.dashboard.visitors}>
      <QueryRegion query={query} needs={['viewFigures']} failureText={t.dashboard.noViews}>
        {(data) => {
          const figures = () => data().viewFigures;
          return (
            <>
              <dl class="mb-3 grid grid-cols-2 gap-2">
                <FigureTile
                  label={t.dashboard.visitors}
                  text={format.number(figures().total.visitors)}
                  now={figures().total.visitors}
                  before={figures().before.visitors}
                  beforeText={format.number(figures().before.visitors)}
                />
                <FigureTile
                  label={t.dashboard.views}
                  text={format.number(figures().total.views)}
                  now={figures().total.views}
                  before={figures().before.views}
                  beforeText={format.number(figures().before.views)}
                />
              </dl>
              <DayChart
                title={t.dashboard.visitorsByDay}
                file="visitors-by-day.csv"
                days={figures().days.map(({ day }) => day)}
                series={[
                  { kind: 'line', name: t.dashboard.visitors, values: figures().days.map(({ visitors }) => visitors) },
                ]}
                text={format.number}
                rows={figures().days}
                columns={[
                  { header: t.dashboard.day, cell: ({ day }) => format.day(day), text: ({ day }) => day },
                  {
                    header: t.dashboard.visitors,
                    cell: ({ visitors }) => format.number(visitors),
                    text: ({ visitors }) => String(visitors),
                  },
                ]}
              />
              <h3 class="mt-3 mb-1 text-base">{t.dashboard.mostViewed}</h3>
              <Show when={figures().topProducts.length > 0} fallback={<Nothing />}>
                <FiguresTable
                  caption={t.dashboard.mostViewed}
                  file="most-viewed.csv"
                  rows={figures().topProducts}
                  columns={[
                    {
                      header: t.dashboard.product,
                      cell: ({ product }) => product?.name ?? t.dashboard.formerProduct,
                      text: ({ product }) => product?.name ?? t.dashboard.formerProduct,
                    },
                    {
                      header: t.dashboard.viewers,
                      cell: ({ viewers }) => format.number(viewers),
                      text: ({ viewers }) => String(viewers),
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
