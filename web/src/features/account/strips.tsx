import { For, type JSX, Show } from 'solid-js';
import type { AccountPageQuery, ProductTile_ProductFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Price } from '../../ui/price.tsx';
import { PriceMark } from '../favorites/price-mark.tsx';
import { ShopLink } from '../shop/shop-link.tsx';
import { ShopLogo } from '../shop/shop-logo.tsx';

type Me = NonNullable<AccountPageQuery['me']>;

/** A titled row that scrolls to the side, with a link to all of it. */
function Strip(props: { title: string; href: string; empty: string | false; missing: boolean; children: JSX.Element }) {
  const { t } = useI18n();
  return (
    <Panel
      title={props.title}
      note={
        <a href={props.href} class="text-sm text-link hover:underline pointer-coarse:py-3">
          {t.account.showAll}
          <span class="visually-hidden">: {props.title}</span>
        </a>
      }
    >
      <Show when={!props.missing} fallback={<MissingPart text={t.missing.part} />}>
        <Show when={!props.empty} fallback={<p class="text-text-2">{props.empty}</p>}>
          <ul class="relative -mx-1 flex gap-2 overflow-x-auto px-1 pb-1 no-scrollbar">{props.children}</ul>
        </Show>
      </Show>
    </Panel>
  );
}

function ProductTile(props: { product: ProductTile_ProductFragment | null; mark: JSX.Element }) {
  const { t } = useI18n();
  const gone = () => !props.product?.inStock || props.product.status !== 'ACTIVE';
  return (
    <li class="w-24 shrink-0">
      <Show
        when={props.product}
        fallback={<span class="flex aspect-square items-center text-xs text-text-3">{t.missing.oneProduct}</span>}
      >
        {(product) => (
          <a href={`/p/${product().slug}`} class="flex flex-col gap-1 hover:text-link">
            <Picture source={product().cover} sizes="96px" maxWidth={360} alt="" faded={gone()} class="rounded-sm" />
            <span class="truncate text-xs">{product().name}</span>
            <Price money={product().price} cutZeros />
            {props.mark}
          </a>
        )}
      </Show>
    </li>
  );
}

export function FavoriteStrip(props: { favorites: Me['favorites'] | undefined }) {
  const { t } = useI18n();
  return (
    <Strip
      title={t.account.favorites}
      href="/account/favorites"
      missing={!props.favorites}
      empty={props.favorites?.nodes.length === 0 && t.account.noFavorites}
    >
      <For each={props.favorites?.nodes}>
        {({ product, priceThen, inStockThen }) => (
          <ProductTile
            product={product}
            mark={<PriceMark product={product} then={priceThen} inStockThen={inStockThen} since="kept" />}
          />
        )}
      </For>
    </Strip>
  );
}

export function BrowsedStrip(props: { history: AccountPageQuery['browsingHistory'] }) {
  const { t } = useI18n();
  const none = () => (props.history?.enabled ? t.history.none : t.history.noneWhileOff);
  return (
    <Strip
      title={t.history.title}
      href="/account/history"
      missing={!props.history}
      empty={props.history?.products.nodes.length === 0 && none()}
    >
      <For each={props.history?.products.nodes}>
        {({ product, priceThen }) => (
          <ProductTile product={product} mark={<PriceMark product={product} then={priceThen} since="seen" />} />
        )}
      </For>
    </Strip>
  );
}

export function ShopStrip(props: { shops: Me['followedShops'] | undefined }) {
  const { t } = useI18n();
  return (
    <Strip
      title={t.shops.followed}
      href="/account/shops"
      missing={!props.shops}
      empty={props.shops?.nodes.length === 0 && t.shops.noneFollowed}
    >
      <For each={props.shops?.nodes}>
        {(shop) => (
          <li class="flex w-24 shrink-0 flex-col items-center gap-1 text-center text-xs">
            <ShopLogo url={shop.logoUrl} size={56} />
            <ShopLink shop={shop} />
          </li>
        )}
      </For>
    </Strip>
  );
}
