import { createVariantSheetQuery } from '../../graphql/generated/operations.ts';
import type { ProductCard_ProductFragment, VariantSheet_ProductFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { ChoiceSheet } from './choice-sheet.tsx';
import { createAddToCart } from './create-add-to-cart.ts';
import { createSkuPicker } from './create-sku-picker.ts';

export interface VariantSheetProps {
  product: ProductCard_ProductFragment;
  onClose: () => void;
}

/** The options of a product over a list, with a button that adds the SKU to the cart. */
export function VariantSheet(props: VariantSheetProps) {
  const query = createVariantSheetQuery(() => ({ id: props.product.id }), { fresh: true });
  return (
    <Dialog open onClose={props.onClose} title={props.product.name}>
      <QueryRegion query={query} needs={['product']}>
        {(data) => <Choice product={data().product} onDone={props.onClose} />}
      </QueryRegion>
    </Dialog>
  );
}

function Choice(props: { product: VariantSheet_ProductFragment; onDone: () => void }) {
  const { t } = useI18n();
  const picker = createSkuPicker(() => props.product, { inAddress: false });
  const addToCart = createAddToCart();
  const soldOut = () => (picker.sku()?.available ?? 0) < 1;
  const add = async (): Promise<void> => {
    const sku = picker.sku();
    if (sku && (await addToCart(sku.id, picker.quantity()))) props.onDone();
  };
  return (
    <div class="flex flex-col gap-4">
      <ChoiceSheet product={props.product} picker={picker} />
      <Button tone="cart" size="lg" disabled={soldOut()} busy={addToCart.pending()} onClick={add}>
        {soldOut() ? t.product.soldOut : t.product.addToCart}
      </Button>
    </div>
  );
}
