import { format, money } from '@minijd/money';
import { type Locale, MoneyType, price, type Text } from '@minijd/subgraph';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { SkuSnapshot } from '../sku/sku-snapshot.ts';

export enum CartWarningCode {
  PRICE_CHANGED = 'PRICE_CHANGED',
  LOW_STOCK = 'LOW_STOCK',
  OUT_OF_STOCK = 'OUT_OF_STOCK',
  UNAVAILABLE = 'UNAVAILABLE',
  OVER_LIMIT = 'OVER_LIMIT',
}

registerEnumType(CartWarningCode, {
  name: 'CartWarningCode',
  description: 'A change of a line since it was added to the cart.',
  valuesConfig: {
    PRICE_CHANGED: { description: 'The price differs from the one at adding.' },
    LOW_STOCK: { description: 'Few units are left, perhaps fewer than wanted.' },
    OUT_OF_STOCK: { description: 'None is left.' },
    UNAVAILABLE: { description: 'It is not sold any more.' },
    OVER_LIMIT: { description: 'More units than one order or one person may hold.' },
  },
});

@ObjectType({ description: 'A warning about a line; it blocks nothing.' })
export class CartWarning {
  @Field(() => CartWarningCode, { description: 'For programs.' })
  code!: CartWarningCode;

  @Field(() => String, { description: "For people, in the viewer's language." })
  message!: string;

  @Field(() => MoneyType, { nullable: true, description: 'PRICE_CHANGED: the price at adding.' })
  oldPrice?: MoneyType;

  @Field(() => MoneyType, { nullable: true, description: 'PRICE_CHANGED: the price now.' })
  newPrice?: MoneyType;

  @Field(() => Int, { nullable: true, description: 'LOW_STOCK and OUT_OF_STOCK: units left.' })
  available?: number;
}

const FEW_LEFT = 5;

const TEXTS = {
  unavailable: { 'zh-CN': '这款已下架。', en: 'This item is no longer sold.' },
  soldOut: { 'zh-CN': '这款刚售罄，看看其他颜色。', en: 'This option just sold out. Try another.' },
  overLimit: (most: number): Text => ({
    'zh-CN': `每单限购${most}件，请调整数量。`,
    en: `An order holds at most ${most} of it. Change the quantity.`,
  }),
  perPerson: (most: number): Text => ({
    'zh-CN': `每人限购${most}件，请调整数量。`,
    en: `One person can buy at most ${most} of it. Change the quantity.`,
  }),
  left: (count: number): Text => ({ 'zh-CN': `仅剩${count}件。`, en: `Only ${count} left.` }),
  price: (before: number, now: number): Text => ({
    'zh-CN': `价格由${format(money(before), 'zh-CN')}变为${format(money(now), 'zh-CN')}，请确认。`,
    en: `The price went from ${format(money(before), 'en')} to ${format(money(now), 'en')}. Please confirm.`,
  }),
};

/** The limit of an order line, and the language of messages. */
interface WarningRules {
  mostUnits: number;
  locale: Locale;
}

/** Warnings for a line of `quantity` units added at `addedPriceMinor`, with the catalog's present data. */
export function cartWarnings(
  line: { quantity: number; addedPriceMinor: number },
  snapshot: SkuSnapshot | undefined,
  { mostUnits, locale }: WarningRules,
): CartWarning[] {
  if (!snapshot?.forSale) return [{ code: CartWarningCode.UNAVAILABLE, message: TEXTS.unavailable[locale] }];
  const { available, priceMinor } = snapshot;
  const warnings: CartWarning[] = [];
  if (available <= 0) {
    warnings.push({ code: CartWarningCode.OUT_OF_STOCK, message: TEXTS.soldOut[locale], available: 0 });
  } else if (available < line.quantity || available <= FEW_LEFT) {
    warnings.push({ code: CartWarningCode.LOW_STOCK, message: TEXTS.left(available)[locale], available });
  }
  const perPerson = snapshot.perPerson ?? line.quantity;
  if (line.quantity > perPerson) {
    warnings.push({ code: CartWarningCode.OVER_LIMIT, message: TEXTS.perPerson(perPerson)[locale] });
  } else if (available > mostUnits && line.quantity > mostUnits) {
    warnings.push({ code: CartWarningCode.OVER_LIMIT, message: TEXTS.overLimit(mostUnits)[locale] });
  }
  if (priceMinor !== line.addedPriceMinor) {
    warnings.push({
      code: CartWarningCode.PRICE_CHANGED,
      message: TEXTS.price(line.addedPriceMinor, priceMinor)[locale],
      oldPrice: price(line.addedPriceMinor),
      newPrice: price(priceMinor),
    });
  }
  return warnings;
}
