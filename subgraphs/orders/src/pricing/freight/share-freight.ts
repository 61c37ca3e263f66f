import { prorate } from '@minijd/money';
import { type Goods, itemMinor, sumOf } from '../goods.ts';
import { type FreightTerms, freightOf } from './freight-terms.ts';

/** Freight of each line: every seller sends one parcel, and its freight is shared by weight, else by price. */
export function shareFreight(
  goods: readonly Goods[],
  templates: readonly FreightTerms[],
  province: string | undefined,
): number[] {
  const shares = goods.map(() => 0);
  for (const [sellerId, lines] of Map.groupBy(goods.keys(), (line) => goods[line]!.sellerId)) {
    const prices = lines.map((line) => itemMinor(goods[line]!));
    const weights = lines.map((line) => goods[line]!.weightGrams * goods[line]!.quantity);
    const [goodsMinor, grams] = [sumOf(prices), sumOf(weights)];
    const freight = freightOf({ sellerId, goodsMinor, grams }, templates, province);
    for (const [place, part] of prorate(freight, grams > 0 ? weights : prices).entries()) shares[lines[place]!] = part;
  }
  return shares;
}
