import { CURRENCY_DIGITS, type CurrencyCode, DEFAULT_CURRENCY, format, type Money, toDecimal } from '@minijd/money';
import { Arg, Ctx, Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { RequestContext } from '../request/request-context.ts';
import type { Locale } from '../viewer/viewer.ts';
import { Cached } from './cached.ts';
import { Decimal } from './scalars.ts';

const CurrencyCodes = Object.fromEntries(Object.keys(CURRENCY_DIGITS).map((code) => [code, code]));
registerEnumType(CurrencyCodes, {
  name: 'CurrencyCode',
  description: 'ISO 4217 code of a currency the shop prices in.',
  valuesConfig: {
    CNY: { description: 'Chinese yuan.' },
    USD: { description: 'US dollar.' },
    EUR: { description: 'Euro.' },
  },
});

export const Locales = { zh_CN: 'zh-CN', en: 'en' } as const satisfies Record<string, Locale>;
registerEnumType(Locales, {
  name: 'Locale',
  description: 'A language of the shop.',
  valuesConfig: { zh_CN: { description: 'Simplified Chinese.' }, en: { description: 'English.' } },
});

@Directive('@shareable')
@Cached(60)
@ObjectType('Money', { simpleResolvers: true, description: 'An exact amount of money.' })
export class MoneyType implements Money {
  @Field(() => Decimal, { description: 'The amount in whole currency units, exact.' })
  readonly amount: string;

  @Field(() => CurrencyCodes, { description: 'The currency of the amount.' })
  readonly currency: CurrencyCode;

  constructor(
    readonly minor: number,
    currency: CurrencyCode,
  ) {
    this.currency = currency;
    this.amount = toDecimal(this);
  }

  @Field(() => String, { description: 'The amount as people of a language write it.' })
  formatted(
    @Ctx() { viewer }: RequestContext,
    @Arg('locale', () => Locales, { nullable: true, description: "The viewer's language when absent." })
    locale?: Locale,
  ): string {
    return format(this, locale ?? viewer.locale);
  }
}

/** The graph's Money for whole minor units: `price(12900)` is ¥129.00. */
export function price(minor: number, currency: CurrencyCode = DEFAULT_CURRENCY): MoneyType {
  return new MoneyType(minor, currency);
}
