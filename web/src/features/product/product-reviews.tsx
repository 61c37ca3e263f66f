import { lazy, Show, Suspense } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createNearView } from '../../primitives/create-near-view.ts';
import { SkeletonRows } from '../../ui/skeleton.tsx';

const ReviewList = lazy(async () => ({ default: (await import('./review-list.tsx')).ReviewList }));

/** Reviews, loaded when scrolled near. */
export function ProductReviews(props: { productId: string }) {
  const { t } = useI18n();
  const [near, attach] = createNearView();
  return (
    <section id="reviews" ref={attach} class="panel min-h-[480px] p-4 lg:p-6" aria-labelledby="reviews-title">
      <h2 id="reviews-title" class="mb-3 text-lg">
        {t.reviews.title}
      </h2>
      <Show when={near()} fallback={<SkeletonRows count={4} class="h-24" />}>
        <Suspense fallback={<SkeletonRows count={4} class="h-24" />}>
          <ReviewList productId={props.productId} />
        </Suspense>
      </Show>
    </section>
  );
}
