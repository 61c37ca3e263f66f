import { createMemo, For, Show } from 'solid-js';
import type { ProductCard_ProductFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ProductCard } from './product-card.tsx';

export interface ProductGridProps {
  /** Null for a product that is unavailable at the moment. */
  products: readonly (ProductCard_ProductFragment | null)[] | null | undefined;
  /** Cards rendered with eager pictures; the rest load lazily. */
  eager?: number;
  /** The first card's picture is the largest contentful paint. */
  priority?: boolean;
}

export function ProductGrid(props: ProductGridProps) {
  const { t } = useI18n();
  const products = createMemo(() => (props.products ?? []).filter((product) => product !== null));
  const missing = () => products().length === 0 && props.products?.length !== 0;
  return (
    <Show when={!missing()} fallback={<MissingPart class="panel p-4" text={t.missing.products} />}>
      <ul class="grid-cards">
        <For each={products()}>
          {(product, index) => (
            <li>
              <ProductCard
                product={product}
                eager={index() < (props.eager ?? 0)}
                priority={(props.priority ?? false) && index() === 0}
              />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

/** Skeletons with the height of the cards. */
export function ProductGridSkeleton(props: { count: number }) {
  return (
    <ul class="grid-cards" aria-busy="true">
      <For each={Array.from({ length: props.count })}>
        {() => (
          <li class="overflow-hidden rounded-md bg-surface">
            <Skeleton class="aspect-square" />
            <Skeleton class="m-2 h-[134px] lg:m-3" />
          </li>
        )}
      </For>
    </ul>
  );
}
