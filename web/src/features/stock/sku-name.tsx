import { Show } from 'solid-js';
import type { StockSku_SkuFragment } from '../../graphql/generated/types.ts';
import { Picture } from '../../ui/picture.tsx';

/** What a SKU is called in lists of stock: its product, its options, its code. */
export const skuName = ({ product, specs }: StockSku_SkuFragment): string =>
  [product.name, ...specs.map(({ value }) => value)].join(' · ');

export function SkuName(props: {
  sku: StockSku_SkuFragment /** As wide as there is room, outside tables. */;
  wide?: boolean;
}) {
  const options = () => props.sku.specs.map(({ value }) => value).join(' · ');
  return (
    <span class={`flex min-w-0 items-center gap-3 ${props.wide ? 'flex-1' : 'md:w-64'}`}>
      <span class="w-10 shrink-0">
        <Picture source={props.sku.image ?? props.sku.product.cover} sizes="40px" maxWidth={360} alt="" />
      </span>
      <span class="min-w-0 flex-1">
        <span class="line-clamp-1 break-all whitespace-normal">{props.sku.product.name}</span>
        <span class="line-clamp-1 text-xs font-normal break-all whitespace-normal text-text-2">
          <Show when={options()}>{options()} · </Show>
          {props.sku.code}
        </span>
      </span>
    </span>
  );
}
