import { type Component, type JSX, Show, Suspense } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { setPageStatus } from '../../page/page-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { signedInOnly } from '../session/signed-in-only.tsx';
import { useViewer } from '../session/viewer.tsx';
import { isEntitled, type Whose } from './console-pages.ts';

/** Shows the page to those permitted; others see who may use it. */
export function onlyFor(whose: Whose, Page: Component): Component {
  return signedInOnly(() => {
    const viewer = useViewer();
    return (
      <Suspense fallback={<SkeletonRows count={4} class="h-36" />}>
        <QueryRegion query={viewer} needs={['me']} missing={<NotASeller />} page class="container-page">
          {(data) => (
            <Show when={isEntitled(data().me, whose)} fallback={<NotASeller />}>
              <Page />
            </Show>
          )}
        </QueryRegion>
      </Suspense>
    );
  });
}

function NotASeller(): JSX.Element {
  const { t } = useI18n();
  setPageStatus(403);
  return (
    <div class="container-page py-3">
      <div class="panel">
        <EmptyState
          icon="store"
          title={t.seller.title}
          text={t.seller.notYours}
          action={<Button href="/">{t.cart.startShopping}</Button>}
        />
      </div>
    </div>
  );
}
