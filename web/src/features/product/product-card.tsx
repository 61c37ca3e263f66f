import { createSignal, For, type JSX, lazy, Show, Suspense } from 'solid-js';
import type { ProductCard_ProductFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Rating } from '../../ui/rating.tsx';
import { ShopLink } from '../shop/shop-link.tsx';
import { CardPrice } from './card-price.tsx';
import { createAddToCart } from './create-add-to-cart.ts';

const VariantSheet = lazy(async () => ({ default: (await import('./variant-sheet.tsx')).VariantSheet }));

export interface ProductCardProps {
  product: ProductCard_ProductFragment;
  /** How wide the picture is shown, as the attribute `sizes`. */
  sizes?: string;
  /** In the first row: loaded eagerly. */
  eager?: boolean;
  /** The largest contentful paint of the page. */
  priority?: boolean;
  /** Above the price: what lists of one's own say about it. */
  note?: JSX.Element;
}

export const CARD_SIZES = '(min-width: 1024px) 216px, (min-width: 704px) 186px, calc(50vw - 16px)';

/** One link over the whole card, and above it that of the shop and a button that adds the product or opens its options. */
export function ProductCard(props: ProductCardProps) {
  const { t, format } = useI18n();
  const soldOut = () => !props.product.inStock;
  return (
    <article class="relative flex h-full flex-col overflow-hidden rounded-md bg-surface">
      <Picture
        source={props.product.cover}
        sizes={props.sizes ?? CARD_SIZES}
        maxWidth={480}
        eager={props.eager ?? false}
        priority={props.priority ?? false}
        alt=""
        faded={soldOut()}
      />
      <div class="flex flex-1 flex-col gap-1 p-2 lg:p-3">
        <h3 class="font-normal">
          <a
            href={`/p/${props.product.slug}`}
            class="line-clamp-2 min-h-11 after:absolute after:inset-0 visited:text-text-2 hover:text-link"
          >
            {props.product.name}
          </a>
        </h3>
        <div class="flex h-5 items-center gap-2 overflow-hidden text-xs text-text-3">
          <Rating summary={props.product.ratingSummary} />
          <Show when={props.product.soldCount > 0}>
            <span class="truncate">{t.product.sold(format.compact(props.product.soldCount))}</span>
          </Show>
        </div>
        {/* Of one height with and without labels, so that the cards of a row align. */}
        <div class="flex h-[18px] gap-1 overflow-hidden">
          <For each={props.product.promotions?.labels}>{(label) => <Badge tone="brand">{label.text}</Badge>}</For>
        </div>
        <div class="flex h-6 text-xs text-text-3">
          <Show when={props.product.seller}>
            {(shop) => (
              // Above the link that covers the card.
              <span class="relative z-1 min-w-0">
                <ShopLink small shop={shop()} />
              </span>
            )}
          </Show>
        </div>
        {props.note}
        <div class="mt-auto flex min-h-9 items-center gap-2 pe-9">
          <span class="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
            <CardPrice product={props.product} size="card" />
          </span>
        </div>
      </div>
      <Show
        when={!soldOut()}
        fallback={
          <span class="absolute start-2 top-2 rounded-sm bg-raised px-1.5 text-xs text-text-2">
            {t.product.soldOut}
          </span>
        }
      >
        <AddButton product={props.product} />
      </Show>
    </article>
  );
}

const ADD_BUTTON =
  'absolute end-1.5 bottom-1.5 flex size-9 items-center justify-center rounded-sm bg-cart text-on-cart hover:brightness-95 ' +
  'pointer-coarse:end-0 pointer-coarse:bottom-0 pointer-coarse:size-11';

/** Adds the only SKU, or opens the options of several; the icon shows which. */
function AddButton(props: { product: ProductCard_ProductFragment }) {
  const { t } = useI18n();
  const addToCart = createAddToCart();
  const [choosing, setChoosing] = createSignal(false);
  const onlySku = () => (props.product.skuCount > 1 ? undefined : props.product.defaultSku?.id);
  return (
    <Show
      when={onlySku()}
      fallback={
        <>
          <button
            type="button"
            class={ADD_BUTTON}
            aria-label={t.product.chooseOptions(props.product.name)}
            title={t.product.chooseToAdd}
            aria-haspopup="dialog"
            onClick={() => setChoosing(true)}
          >
            <Icon name="cart-choose" />
          </button>
          <Show when={choosing()}>
            <Suspense>
              <VariantSheet product={props.product} onClose={() => setChoosing(false)} />
            </Suspense>
          </Show>
        </>
      }
    >
      {(skuId) => (
        <button
          type="button"
          class={ADD_BUTTON}
          aria-label={t.product.addToCartOf(props.product.name)}
          title={t.product.addToCart}
          aria-busy={addToCart.pending()}
          onClick={() => addToCart(skuId(), 1)}
        >
          <Icon name="cart-plus" />
        </button>
      )}
    </Show>
  );
}
