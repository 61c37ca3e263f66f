import { Show, Suspense } from 'solid-js';
import { createRelatedGoodsQuery } from '../../graphql/generated/operations.ts';
import type { RelatedGoodsQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createNearView } from '../../primitives/create-near-view.ts';
import { MissingPart } from '../../ui/missing-part.tsx';
import { ProductGridSkeleton } from '../product/product-grid.tsx';
import { AddCompanions } from './add-companions.tsx';
import { RecommendedGrid } from './recommended-grid.tsx';

/** Below a product: what was bought with it, and what is like it; loaded when scrolled near. */
export function RelatedGoods(props: { productId: string }) {
  const { t } = useI18n();
  const [near, attach] = createNearView();
  const waiting = () => (
    <section>
      <h2 class="py-2 text-lg">{t.product.similar}</h2>
      <ProductGridSkeleton count={6} />
    </section>
  );
  return (
    <div ref={attach} class="flex flex-col gap-2 lg:gap-3">
      <Show when={near()} fallback={waiting()}>
        <Suspense fallback={waiting()}>
          <Related productId={props.productId} />
        </Suspense>
      </Show>
    </div>
  );
}

function Related(props: { productId: string }) {
  const { t } = useI18n();
  const query = createRelatedGoodsQuery(() => ({ productId: props.productId }));
  return (
    <Show
      when={query()?.product?.alternatives}
      fallback={
        <section>
          <h2 class="py-2 text-lg">{t.product.similar}</h2>
          <MissingPart text={t.missing.similar} onRetry={query.refetch} />
        </section>
      }
    >
      {(alternatives) => (
        <>
          <BoughtTogether goods={query()?.product?.boughtTogether ?? []} />
          <Show when={alternatives().length > 0}>
            <section>
              <h2 class="py-2 text-lg">{t.product.similar}</h2>
              <RecommendedGrid goods={alternatives()} />
            </section>
          </Show>
        </>
      )}
    </Show>
  );
}

type Goods = NonNullable<NonNullable<RelatedGoodsQuery['product']>['boughtTogether']>;

function BoughtTogether(props: { goods: Goods }) {
  const { t } = useI18n();
  const products = () => props.goods.flatMap(({ product }) => product ?? []);
  return (
    <Show when={products().length > 0}>
      <section>
        <div class="flex flex-wrap items-center justify-between gap-x-4">
          <h2 class="py-2 text-lg">{t.recommendations.boughtTogether}</h2>
          <AddCompanions products={products()} />
        </div>
        <RecommendedGrid goods={props.goods} />
      </section>
    </Show>
  );
}
