import { Show } from 'solid-js';
import { createDashboardRatingsQuery } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { Stars } from '../../ui/rating.tsx';
import { FigureTile } from './figure-tile.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Nothing } from './nothing.tsx';
import type { Period } from './period.ts';
import { ShareBar } from './share-bar.tsx';

/** How buyers rated goods. */
export function RatingsPanel(props: { period: Period }) {
  const { t, format } = useI18n();
  const query = createDashboardRatingsQuery(() => props.period, { fresh: true });
  const average = (value: number | null | undefined) => (value == null ? t.dashboard.none : format.rating(value));
  return (
    <Panel
      title={t.dashboard.ratings}
      note={
        <a href="/seller/reviews" class="text-link hover:underline">
          {t.dashboard.toReviews}
        </a>
      }
    >
      <QueryRegion query={query} needs={['ratingFigures']} failureText={t.dashboard.noRatings}>
        {(data) => {
          const figures = () => data().ratingFigures;
          return (
            <>
              <dl class="mb-3 grid grid-cols-2 gap-2">
                <FigureTile
                  label={t.dashboard.average}
                  text={average(figures().total.average)}
                  beforeText={average(figures().before.average)}
                />
                <FigureTile
                  label={t.dashboard.reviews}
                  text={format.number(figures().total.count)}
                  now={figures().total.count}
                  before={figures().before.count}
                  beforeText={format.number(figures().before.count)}
                  note={t.dashboard.unanswered(format.number(figures().total.unanswered))}
                />
              </dl>
              <Show when={figures().total.count > 0} fallback={<Nothing />}>
                <FiguresTable
                  caption={t.dashboard.ratings}
                  file="ratings.csv"
                  rows={figures().shares}
                  columns={[
                    {
                      header: t.dashboard.stars,
                      cell: ({ rating }) => <Stars value={rating} />,
                      text: ({ rating }) => String(rating),
                    },
                    {
                      header: t.dashboard.reviews,
                      cell: ({ count }) => format.number(count),
                      text: ({ count }) => String(count),
                    },
                    {
                      header: t.dashboard.share,
                      cell: ({ count }) => (
                        <span class="flex justify-end">
                          <ShareBar share={count / figures().total.count} />
                        </span>
                      ),
                      text: ({ count }) => (count / figures().total.count).toFixed(3),
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
