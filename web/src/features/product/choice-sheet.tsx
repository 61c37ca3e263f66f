import { Show } from 'solid-js';
import type { Gallery_ProductFragment } from '../../graphql/generated/types.ts';
import { Picture } from '../../ui/picture.tsx';
import { Price } from '../../ui/price.tsx';
import { QuantityRow } from './buy-box.tsx';
import type { SkuPicker } from './create-sku-picker.ts';
import { SkuOptions } from './sku-options.tsx';

export interface ChoiceSheetProps {
  product: Gallery_ProductFragment;
  picker: SkuPicker;
}

/** Photo and price of the chosen SKU, the options and the quantity. */
export function ChoiceSheet(props: ChoiceSheetProps) {
  const photo = () => props.picker.sku()?.image ?? props.product.media[0];
  return (
    <div class="flex flex-col gap-4">
      <div class="flex items-end gap-3">
        <Picture source={photo()} sizes="96px" maxWidth={360} eager alt="" class="w-24 rounded-sm" />
        <Show when={props.picker.sku()}>{(sku) => <Price money={sku().price} size="product" />}</Show>
      </div>
      <SkuOptions picker={props.picker} />
      <QuantityRow picker={props.picker} />
    </div>
  );
}
