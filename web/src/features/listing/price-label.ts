import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Formats, MoneyAmount } from '../../i18n/formats.ts';

/** "¥100 – ¥500", "¥500 and up". */
export function priceLabel(
  range: { from: MoneyAmount; to: MoneyAmount | null },
  t: Catalogue,
  format: Formats,
): string {
  const text = (money: MoneyAmount): string => {
    const { prefix, integer, fraction } = format.priceParts(money, true);
    return prefix + integer + fraction;
  };
  return range.to ? t.listing.priceRange(text(range.from), text(range.to)) : t.listing.priceFrom(text(range.from));
}
