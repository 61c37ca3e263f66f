import { type Component, Show, Suspense } from 'solid-js';
import { QueryRegion } from '../../ui/query-region.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { signedInOnly } from '../session/signed-in-only.tsx';
import { useViewer } from '../session/viewer.tsx';
import { isEntitled, type Whose } from '../session/work-pages.ts';
import { Refused } from './refused.tsx';

/** Shows the page to those it is for; others learn whose it is. */
export function onlyFor(whose: Whose, Page: Component): Component {
  return signedInOnly(() => {
    const viewer = useViewer();
    return (
      <Suspense fallback={<SkeletonRows count={4} class="h-36" />}>
        <QueryRegion query={viewer} needs={['me']} missing={<Refused whose={whose} />} page>
          {(data) => (
            <Show when={isEntitled(data().me, whose)} fallback={<Refused whose={whose} />}>
              <Page />
            </Show>
          )}
        </QueryRegion>
      </Suspense>
    );
  });
}
