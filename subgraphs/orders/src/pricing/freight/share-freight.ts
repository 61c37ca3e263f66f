import { prorate } from '@minijd/money';
import { at } from '../../kernel/index.ts';
import { type Goods, itemMinor, sumOf } from '../goods.ts';
import { type FreightTerms, freightOf } from './freight-terms.ts';

/** Freight of each line: one parcel per seller, whose freight is shared by weight, else by price. */
export function shareFreight(
  goods: readonly Goods[],
  templates: readonly FreightTerms[],
  province: string | undefined,
): number[] {
  const shares = goods.map(() => 0);
  for (const [sellerId, lines] of Map.groupBy(goods.keys(), (line) => at(goods, line).sellerId)) {
    const prices = lines.map((line) => itemMinor(at(goods, line)));
    const weights = lines.map((line) => at(goods, line).weightGrams * at(goods, line).quantity);
    const [goodsMinor, grams] = [sumOf(prices), sumOf(weights)];
    const pieces = sumOf(lines.map((line) => at(goods, line).quantity));
    const freight = freightOf({ sellerId, goodsMinor, grams, pieces }, templates, province);
    for (const [place, part] of prorate(freight, grams > 0 ? weights : prices).entries())
      shares[at(lines, place)] = part;
  }
  return shares;
}
