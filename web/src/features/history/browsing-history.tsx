import { useSearchParams } from '@solidjs/router';
import { createEffect, on } from 'solid-js';
import { createBrowsingHistoryQuery } from '../../graphql/generated/operations.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { QueryRegion } from '../../ui/query-region.tsx';
import { HistoryList } from './history-list.tsx';
import { useViewRecorder } from './view-recorder.tsx';

/** The visitor's own history, at the address of the page it is on. */
export function BrowsingHistory(props: { path: string }) {
  const [search] = useSearchParams();
  const variables = () => (typeof search.after === 'string' ? { after: search.after } : {});
  const query = keepPreviousData(createBrowsingHistoryQuery(variables, { blocking: true, fresh: true }));
  // What was seen a moment ago may still be on its way.
  createEffect(on(useViewRecorder().recorded, query.refetch, { defer: true }));
  return (
    <QueryRegion query={query} needs={['browsingHistory']} page>
      {(page) => (
        <HistoryList
          history={page().browsingHistory}
          earlierHref={(cursor) => `${props.path}?after=${encodeURIComponent(cursor)}`}
          refetch={query.refetch}
        />
      )}
    </QueryRegion>
  );
}
