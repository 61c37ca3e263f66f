import { createDashboardTodayQuery } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { FigureTile } from './figure-tile.tsx';

/** The day so far, beside the whole day before. */
export function TodayPanel() {
  const { t, format } = useI18n();
  const query = createDashboardTodayQuery(() => true, { blocking: true, fresh: true });
  return (
    <Panel title={t.dashboard.todayTitle}>
      <QueryRegion query={query} needs={['salesByDay']} failureText={t.dashboard.noSales}>
        {(data) => {
          const today = () => data().salesByDay.at(-1)!;
          const yesterday = () => data().salesByDay.at(-2);
          const before = (text: string | undefined) => (text === undefined ? '' : t.dashboard.yesterday(text));
          return (
            <dl class="grid gap-2 md:grid-cols-3">
              <FigureTile
                label={t.dashboard.paid}
                text={format.price(today().paid)}
                note={before(yesterday() && format.price(yesterday()!.paid))}
              />
              <FigureTile
                label={t.dashboard.orders}
                text={format.number(today().orders)}
                note={before(yesterday() && format.number(yesterday()!.orders))}
              />
              <FigureTile
                label={t.dashboard.units}
                text={format.number(today().units)}
                note={before(yesterday() && format.number(yesterday()!.units))}
              />
            </dl>
          );
        }}
      </QueryRegion>
    </Panel>
  );
}
