import { For } from 'solid-js';
import type { ProductCard_ProductFragment } from '../../graphql/generated/types.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ProductCard } from './product-card.tsx';

export interface ProductGridProps {
  products: readonly ProductCard_ProductFragment[];
  /** How many cards are loaded at once; the rest as they come near. */
  eager?: number;
  /** The first card's picture is what the page is measured by. */
  priority?: boolean;
}

export function ProductGrid(props: ProductGridProps) {
  return (
    <ul class="grid-cards">
      <For each={props.products}>
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
  );
}

/** As tall as the cards will be. */
export function ProductGridSkeleton(props: { count: number }) {
  return (
    <ul class="grid-cards" aria-busy="true">
      <For each={Array.from({ length: props.count })}>
        {() => (
          <li class="overflow-hidden rounded-md bg-surface">
            <Skeleton class="aspect-square" />
            <Skeleton class="m-2 h-28 lg:m-3" />
          </li>
        )}
      </For>
    </ul>
  );
}
