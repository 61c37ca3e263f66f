import type { CardPrice_ProductFragment } from '../../graphql/generated/types.ts';
import { Price, type PriceProps, StruckPrice } from '../../ui/price.tsx';

/** The lowest price, marked "from" when SKUs cost more, and the list price. */
export function CardPrice(props: { product: CardPrice_ProductFragment; size?: PriceProps['size'] }) {
  const from = () => props.product.priceRange.max.amount !== props.product.price.amount;
  return (
    <>
      <Price money={props.product.price} size={props.size} from={from()} cutZeros />
      <StruckPrice money={props.product.listPrice} />
    </>
  );
}
