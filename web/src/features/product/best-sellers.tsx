import { Suspense } from 'solid-js';
import { createBestSellersQuery } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { ProductGrid, ProductGridSkeleton } from './product-grid.tsx';

/** Enough for a category page. */
const OF_CATEGORY = 24;

/** Products below a page that has none of its own; `categorySlug`: those of one category. */
export function BestSellers(props: { categorySlug?: string }) {
  const { t } = useI18n();
  return (
    <section>
      <h2 class="py-2 text-lg">{t.listing.goOn}</h2>
      <Suspense fallback={<ProductGridSkeleton count={12} />}>
        <Goods categorySlug={props.categorySlug} />
      </Suspense>
    </section>
  );
}

function Goods(props: { categorySlug: string | undefined }) {
  const query = createBestSellersQuery(() =>
    props.categorySlug ? { categorySlug: props.categorySlug, first: OF_CATEGORY } : {},
  );
  return (
    <QueryRegion query={query} needs={['products']} class="panel p-4">
      {(data) => <ProductGrid products={data().products.nodes} />}
    </QueryRegion>
  );
}
