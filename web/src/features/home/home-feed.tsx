import { Show, Suspense } from 'solid-js';
import { createHomeFeedQuery } from '../../graphql/generated/operations.ts';
import { createNearView } from '../../primitives/create-near-view.ts';
import { QueryRegion } from '../../ui/query-region.tsx';
import { ProductGrid, ProductGridSkeleton } from '../product/product-grid.tsx';

/** More products by sales after the best sellers, loaded when scrolled near. */
export function HomeFeed(props: { after: string }) {
  const [near, attach] = createNearView();
  return (
    <div ref={attach}>
      <Show when={near()} fallback={<ProductGridSkeleton count={24} />}>
        <Suspense fallback={<ProductGridSkeleton count={24} />}>
          <Feed after={props.after} />
        </Suspense>
      </Show>
    </div>
  );
}

function Feed(props: { after: string }) {
  const query = createHomeFeedQuery(() => ({ after: props.after }));
  return (
    <QueryRegion query={query} needs={['products']} class="panel p-4">
      {(data) => <ProductGrid products={data().products.nodes} />}
    </QueryRegion>
  );
}
