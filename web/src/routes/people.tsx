import { useLocation } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { parsePeopleFilter, peopleHref, peopleVariables } from '../features/people/people-filter.ts';
import { PeopleFilterBar } from '../features/people/people-filter-bar.tsx';
import { PeopleTable } from '../features/people/people-table.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createPeopleQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const PeoplePage = onlyFor({ permission: 'USER_READ' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.people}>
      <Suspense fallback={<SkeletonRows count={6} class="h-16" />}>
        <LoadedPeople />
      </Suspense>
    </WorkPage>
  );
});

function LoadedPeople() {
  const { t } = useI18n();
  const location = useLocation();
  const address = () => new URLSearchParams(location.search);
  const filter = () => parsePeopleFilter(address());
  const after = () => address().get('after') || null;
  const query = keepPreviousData(
    createPeopleQuery(() => ({ ...peopleVariables(filter()), after: after() }), { blocking: true, fresh: true }),
  );
  return (
    <>
      <PeopleFilterBar filter={filter()} />
      <QueryRegion query={query} needs={['people']} page>
        {(data) => (
          <div class={`flex flex-col gap-3 ${query.loading() ? 'opacity-60' : ''}`} aria-busy={query.loading()}>
            <Show
              when={data().people.nodes.length > 0}
              fallback={
                <div class="panel">
                  <EmptyState icon="user" text={t.people.none} />
                </div>
              }
            >
              <PeopleTable people={data().people.nodes} />
            </Show>
            <nav aria-label={t.people.pages} class="flex gap-2 empty:hidden">
              <Show when={after()}>
                <Button href={peopleHref(filter())}>{t.people.firstPage}</Button>
              </Show>
              <Show when={data().people.pageInfo.hasNextPage}>
                <Button href={peopleHref(filter(), data().people.pageInfo.endCursor)}>{t.people.nextPage}</Button>
              </Show>
            </nav>
          </div>
        )}
      </QueryRegion>
    </>
  );
}
