import { useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, type ButtonSize } from '../../ui/button.tsx';
import { createAddToCart } from './create-add-to-cart.ts';
import type { Favorite } from './create-favorite.ts';
import type { SkuPicker } from './create-sku-picker.ts';

export interface PurchaseButtonsProps {
  picker: SkuPicker;
  favorite: Favorite;
  size: ButtonSize;
  /** After something was put into the cart. */
  onDone?: () => void;
}

/** Add to cart and buy now; when the chosen variant is sold out, only saving it for later is left. */
export function PurchaseButtons(props: PurchaseButtonsProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const addToCart = createAddToCart();
  const available = () => (props.picker.sku()?.available ?? 0) > 0;
  const add = async (): Promise<void> => {
    const sku = props.picker.sku();
    if (sku && (await addToCart(sku.id, props.picker.quantity()))) props.onDone?.();
  };
  const buyNow = (): void => {
    const sku = props.picker.sku();
    if (sku) navigate(`/checkout?sku=${sku.id}&quantity=${props.picker.quantity()}`);
  };
  return (
    <Show
      when={available()}
      fallback={
        <Button size={props.size} class="flex-1" onClick={() => props.favorite.toggle()}>
          {props.favorite.saved() ? t.product.saved : t.product.notifyMe}
        </Button>
      }
    >
      <Button tone="cart" needsNumbers size={props.size} class="flex-1" busy={addToCart.pending()} onClick={add}>
        {t.product.addToCart}
      </Button>
      <Button tone="brand" needsNumbers size={props.size} class="flex-1" onClick={buyNow}>
        {t.product.buyNow}
      </Button>
    </Show>
  );
}
