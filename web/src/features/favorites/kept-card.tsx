import { type JSX, Show } from 'solid-js';
import type { ProductCard_ProductFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { ProductCard } from '../product/product-card.tsx';

export type KeptProduct = ProductCard_ProductFragment & { status: string };

/** A saved or viewed product as it is now, with a button that removes it from the list; it may no longer exist. */
export function KeptCard(props: {
  product: KeptProduct | null;
  note: JSX.Element;
  remove: (name: string) => JSX.Element;
}) {
  const { t } = useI18n();
  const shown = () => {
    const { product } = props;
    return product && { ...product, inStock: product.inStock && product.status === 'ACTIVE' };
  };
  return (
    <div class="relative h-full">
      <Show
        when={shown()}
        fallback={
          <p class="flex aspect-square h-full w-full items-center rounded-md bg-surface p-4 text-sm text-text-2">
            {t.missing.oneProduct}
          </p>
        }
      >
        {(product) => <ProductCard product={product()} note={props.note} />}
      </Show>
      <div class="absolute end-1 top-1">{props.remove(props.product?.name ?? t.missing.product)}</div>
    </div>
  );
}
