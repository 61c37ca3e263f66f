import { Show, Suspense } from 'solid-js';
import { createSimilarProductsQuery } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createNearView } from '../../primitives/create-near-view.ts';
import { MissingPart } from '../../ui/missing-part.tsx';
import { ProductGrid, ProductGridSkeleton } from './product-grid.tsx';

/** Similar products, loaded when scrolled near. */
export function SimilarProducts(props: { productId: string }) {
  const { t } = useI18n();
  const [near, attach] = createNearView();
  return (
    <section ref={attach}>
      <h2 class="py-2 text-lg">{t.product.similar}</h2>
      <Show when={near()} fallback={<ProductGridSkeleton count={6} />}>
        <Suspense fallback={<ProductGridSkeleton count={6} />}>
          <Similar productId={props.productId} />
        </Suspense>
      </Show>
    </section>
  );
}

function Similar(props: { productId: string }) {
  const query = createSimilarProductsQuery(() => ({ productId: props.productId }));
  const { t } = useI18n();
  return (
    <Show when={query()?.product?.similar} fallback={<MissingPart text={t.missing.similar} onRetry={query.refetch} />}>
      {(similar) => <ProductGrid products={similar()} />}
    </Show>
  );
}
