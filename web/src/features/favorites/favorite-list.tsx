import { For, Show } from 'solid-js';
import type { FavoritesQuery, KeptCard_FavoriteFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';
import { createFavoriteActions, type FavoriteActions } from './create-favorite-actions.ts';
import { KeptCard } from './kept-card.tsx';
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
  const shown = () => props.favorites.nodes.filter(({ productId }) => !actions.isHidden(productId));
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
            {(favorite) => (
              <li>
                <KeptCard
                  product={favorite.product}
                  note={
                    <PriceMark
                      product={favorite.product}
                      then={favorite.priceThen}
                      inStockThen={favorite.inStockThen}
                      since="kept"
                    />
                  }
                  remove={(name) => <CardButtons favorite={favorite} name={name} actions={actions} />}
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

function CardButtons(props: { favorite: KeptCard_FavoriteFragment; name: string; actions: FavoriteActions }) {
  const { t } = useI18n();
  const sold = () => (props.favorite.product?.status === 'ACTIVE' ? props.favorite.product : undefined);
  return (
    <span class="flex flex-col gap-1">
      <IconButton
        label={t.account.removeFavorite(props.name)}
        class="bg-raised"
        onClick={() => void props.actions.remove(props.favorite)}
      >
        <Icon name="trash" size={18} />
      </IconButton>
      <Show when={sold()}>
        {(product) => (
          <IconButton
            label={product().inStock ? t.kept.alertPrice(props.name) : t.kept.alertStock(props.name)}
            class="bg-raised"
            onClick={() => void props.actions.alert(product())}
          >
            <Icon name="bell" size={18} />
          </IconButton>
        )}
      </Show>
    </span>
  );
}
