import { Show, Suspense } from 'solid-js';
import { createGoesWithQuery } from '../../graphql/generated/operations.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { createNearView } from '../../primitives/create-near-view.ts';
import { ProductGridSkeleton } from '../product/product-grid.tsx';
import { RecommendedGrid } from './recommended-grid.tsx';

/** What goes with products that somebody has chosen: below a cart, or an order that is paid. */
export function GoesWith(props: { title: string; productIds: readonly string[] }) {
  const [near, attach] = createNearView();
  return (
    <section ref={attach} class="mt-3">
      <Show when={near() && props.productIds.length > 0}>
        <Suspense fallback={<ProductGridSkeleton count={6} />}>
          <Goods title={props.title} productIds={props.productIds} />
        </Suspense>
      </Show>
    </section>
  );
}

/** So many products say enough of a cart. */
const MOST = 50;

/** Nothing where there is nothing, or it is unavailable: the page is about something else. */
function Goods(props: { title: string; productIds: readonly string[] }) {
  const query = keepPreviousData(createGoesWithQuery(() => ({ productIds: props.productIds.slice(0, MOST) })));
  return (
    <Show when={(query()?.boughtWith ?? []).length > 0}>
      <h2 class="py-2 text-lg">{props.title}</h2>
      <RecommendedGrid goods={query()?.boughtWith ?? []} />
    </Show>
  );
}
