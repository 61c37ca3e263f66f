import { createSignal, Show, Suspense } from 'solid-js';
import { createForYouQuery } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createNearView } from '../../primitives/create-near-view.ts';
import { Button } from '../../ui/button.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { ProductGridSkeleton } from '../product/product-grid.tsx';
import { RecommendedGrid } from './recommended-grid.tsx';

/** Pages that come by scrolling; then what is below can be reached, and more is asked for. */
const BY_SCROLLING = 4;
const PER_PAGE = 24;

/** What is recommended to the visitor, page after page as it is scrolled near. */
export function ForYou(props: { after?: string; page?: number }) {
  const { t } = useI18n();
  const page = () => props.page ?? 1;
  const [near, attach] = createNearView();
  const [asked, setAsked] = createSignal(false);
  const byScrolling = () => page() % BY_SCROLLING !== 0 || page() === 1;
  const wanted = () => (byScrolling() ? near() : asked());
  const waiting = () => (
    <Show
      when={byScrolling() || asked()}
      fallback={
        <Button class="self-center" onClick={() => setAsked(true)}>
          {t.recommendations.more}
        </Button>
      }
    >
      <ProductGridSkeleton count={PER_PAGE} />
    </Show>
  );
  return (
    <div ref={attach} class="flex flex-col gap-2 lg:gap-3">
      <Show when={wanted()} fallback={waiting()}>
        <Suspense fallback={<ProductGridSkeleton count={PER_PAGE} />}>
          <Page after={props.after} page={page()} />
        </Suspense>
      </Show>
    </div>
  );
}

function Page(props: { after: string | undefined; page: number }) {
  const { t } = useI18n();
  const query = createForYouQuery(() => (props.after === undefined ? {} : { after: props.after }));
  return (
    <QueryRegion query={query} needs={['recommendations']} class="panel p-4">
      {(data) => (
        <>
          <RecommendedGrid goods={data().recommendations.nodes} />
          <Show
            when={data().recommendations.pageInfo.hasNextPage && data().recommendations.pageInfo.endCursor}
            fallback={<p class="py-3 text-center text-sm text-text-3">{t.recommendations.end}</p>}
          >
            {(after) => <ForYou after={after()} page={props.page + 1} />}
          </Show>
        </>
      )}
    </QueryRegion>
  );
}
