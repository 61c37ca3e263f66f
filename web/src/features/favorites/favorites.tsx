import { useSearchParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { createFavoritesQuery } from '../../graphql/generated/operations.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { FavoriteList } from './favorite-list.tsx';

const DROPPED = 'dropped';

/** All favourites, or those that cost less now, the largest drop first. */
export function Favorites() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const dropped = () => search.show === DROPPED;
  const variables = () => ({
    ...(dropped() && { only: 'PRICE_DROPPED' as const }),
    ...(typeof search.after === 'string' && { after: search.after }),
  });
  const query = keepPreviousData(createFavoritesQuery(variables, { blocking: true, fresh: true }));
  return (
    <>
      <div class="panel">
        <Tabs
          label={t.account.favorites}
          tabs={[
            { href: favoritesHref({}), label: t.messages.all, current: !dropped() },
            { href: favoritesHref({ dropped: true }), label: t.kept.dropped, current: dropped() },
          ]}
        />
      </div>
      <QueryRegion query={query} needs={['me']} page>
        {(page) => (
          <Show when={page().me.favorites} fallback={<MissingPart text={t.missing.part} onRetry={query.refetch} />}>
            {(favorites) => (
              <FavoriteList
                favorites={favorites()}
                dropped={dropped()}
                nextHref={(after) => favoritesHref({ dropped: dropped(), after })}
                refetch={query.refetch}
              />
            )}
          </Show>
        )}
      </QueryRegion>
    </>
  );
}

export function favoritesHref({ dropped, after }: { dropped?: boolean; after?: string }): string {
  const search = new URLSearchParams({ ...(dropped && { show: DROPPED }), ...(after && { after }) });
  return search.size > 0 ? `/account/favorites?${search}` : '/account/favorites';
}
