import { useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, type ButtonSize } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { createAddToCart } from './create-add-to-cart.ts';
import type { ProductAlerts } from './create-product-alerts.ts';
import type { SkuPicker } from './create-sku-picker.ts';

export interface PurchaseButtonsProps {
  picker: SkuPicker;
  alerts: ProductAlerts;
  size: ButtonSize;
  /** Called after a SKU was added to the cart. */
  onDone?: () => void;
}

/** Add to cart and buy now; a stock alert when the chosen SKU is sold out. */
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
  const waits = () => props.alerts.waitsForStock(props.picker.sku()?.id);
  const notify = async (): Promise<void> => {
    const sku = props.picker.sku();
    if (sku) await props.alerts.toggleStock(sku.id);
  };
  return (
    <Show
      when={available()}
      fallback={
        <Button
          size={props.size}
          class="flex-1"
          aria-pressed={waits()}
          busy={props.alerts.pending()}
          onClick={() => void notify()}
        >
          <Icon name="bell" filled={waits()} />
          {waits() ? t.messages.alertIsSet : t.messages.notifyInStock}
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
