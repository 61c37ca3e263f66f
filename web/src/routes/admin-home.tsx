import { Show, Suspense } from 'solid-js';
import { signedInOnly } from '../features/session/signed-in-only.tsx';
import { useViewer } from '../features/session/viewer.tsx';
import { workPages } from '../features/session/work-pages.ts';
import { Refused } from '../features/workbench/refused.tsx';
import { Redirect } from '../page/page-context.tsx';
import { QueryRegion } from '../ui/query-region.tsx';

/** Leads administrators to the first page that they may see. */
export const AdminHomePage = signedInOnly(() => {
  const viewer = useViewer();
  return (
    <Suspense>
      <QueryRegion query={viewer} needs={['me']} missing={<Refused whose={{}} />} page>
        {(data) => (
          <Show when={workPages(data().me)[0]} fallback={<Refused whose={{}} />}>
            {(first) => <Redirect to={first().href} />}
          </Show>
        )}
      </QueryRegion>
    </Suspense>
  );
});
