import { createMemo, For, Show } from 'solid-js';
import type { Recommended_RecommendationFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { ProductCard } from '../product/product-card.tsx';

export interface RecommendedGridProps {
  goods: readonly Recommended_RecommendationFragment[];
}

/** Products with the reason why each is recommended. */
export function RecommendedGrid(props: RecommendedGridProps) {
  const { t } = useI18n();
  const shown = createMemo(() => props.goods.flatMap(({ product, reason }) => (product ? [{ product, reason }] : [])));
  return (
    <Show when={shown().length > 0} fallback={<MissingPart class="panel p-4" text={t.missing.products} />}>
      <ul class="grid-cards">
        <For each={shown()}>
          {({ product, reason }) => (
            <li>
              <ProductCard product={product} note={<Reason text={reason} />} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

/** Two lines for all, so that the cards of a row align. */
function Reason(props: { text: string }) {
  return (
    <p class="line-clamp-2 h-[34px] text-xs leading-[17px] text-text-2" title={props.text}>
      {props.text}
    </p>
  );
}
