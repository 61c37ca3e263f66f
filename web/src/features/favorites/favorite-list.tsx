import { For, Show } from 'solid-js';
import type { FavoritesQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';
import { createFavoriteActions, type FavoriteActions } from './create-favorite-actions.ts';
import { KeptCard, type KeptProduct } from './kept-card.tsx';
import { PriceMark } from './price-mark.tsx';

export interface FavoriteListProps {
  favorites: NonNullable<NonNullable<FavoritesQuery['me']>['favorites']>;
  /** Only those that cost less now. */
  dropped: boolean;
  nextHref: (cursor: string) => string;
  refetch: () => void;
}

/** What somebody keeps, and what became of it since. */
export function FavoriteList(props: FavoriteListProps) {
  const { t } = useI18n();
  const actions = createFavoriteActions(() => props.refetch());
  const shown = () => props.favorites.nodes.filter(({ product }) => !product || !actions.isHidden(product.id));
  return (
    <>
      <h2 class="visually-hidden">{props.dropped ? t.kept.dropped : t.messages.all}</h2>
      <FormProblem text={actions.problem()} />
      <Show
        when={shown().length > 0}
        fallback={
          <div class="panel">
            <EmptyState
              icon="heart"
              text={props.dropped ? t.kept.noneDropped : t.account.noFavorites}
              action={<Button href="/">{t.cart.startShopping}</Button>}
            />
          </div>
        }
      >
        <ul class="grid-cards">
          <For each={shown()}>
            {({ product, priceThen, inStockThen }) => (
              <li>
                <KeptCard
                  product={product}
                  note={<PriceMark product={product} then={priceThen} inStockThen={inStockThen} since="kept" />}
                  remove={() => (
                    <Show when={product}>{(kept) => <CardButtons product={kept()} actions={actions} />}</Show>
                  )}
                />
              </li>
            )}
          </For>
        </ul>
        <Show when={props.favorites.pageInfo.hasNextPage && props.favorites.pageInfo.endCursor}>
          {(cursor) => (
            <Button href={props.nextHref(cursor())} class="self-center">
              {t.kept.more}
            </Button>
          )}
        </Show>
      </Show>
    </>
  );
}

function CardButtons(props: { product: KeptProduct; actions: FavoriteActions }) {
  const { t } = useI18n();
  return (
    <span class="flex flex-col gap-1">
      <IconButton
        label={t.account.removeFavorite(props.product.name)}
        class="bg-raised"
        onClick={() => void props.actions.remove(props.product)}
      >
        <Icon name="trash" size={18} />
      </IconButton>
      <Show when={props.product.status === 'ACTIVE'}>
        <IconButton
          label={props.product.inStock ? t.kept.alertPrice(props.product.name) : t.kept.alertStock(props.product.name)}
          class="bg-raised"
          onClick={() => void props.actions.alert(props.product)}
        >
          <Icon name="bell" size={18} />
        </IconButton>
      </Show>
    </span>
  );
}
