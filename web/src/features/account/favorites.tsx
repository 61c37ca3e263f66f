import { Show } from 'solid-js';
import { createFavoritesQuery } from '../../graphql/generated/operations.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { ProductGrid } from '../product/product-grid.tsx';

export function Favorites() {
  const { t } = useI18n();
  const query = keepPreviousData(createFavoritesQuery(undefined, { fresh: true }));
  return (
    <QueryRegion query={query} needs={['me']}>
      {(data) => (
        <Show
          when={data().me.favorites?.nodes.length !== 0}
          fallback={
            <div class="flex flex-col items-start gap-3">
              <p class="text-text-2">{t.account.noFavorites}</p>
              <Button href="/">{t.cart.startShopping}</Button>
            </div>
          }
        >
          <Show when={data().me.favorites} fallback={<MissingPart text={t.missing.part} onRetry={query.refetch} />}>
            {(favorites) => <ProductGrid products={favorites().nodes.map(({ product }) => product)} />}
          </Show>
        </Show>
      )}
    </QueryRegion>
  );
}
