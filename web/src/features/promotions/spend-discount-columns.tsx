import type { ManagedSpendDiscount_RuleFragment } from '../../graphql/generated/types.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';
import { shortPrice } from './short-price.ts';

type Rule = Pick<ManagedSpendDiscount_RuleFragment, 'tiers' | 'repeats'>;

/** All tiers in words. */
export function tiersText({ t, format }: I18n, { tiers, repeats }: Rule): string {
  const say = repeats ? t.product.repeatedTier : t.product.tier;
  return format.list(tiers.map(({ from, off }) => say(shortPrice(format, from), shortPrice(format, off))));
}

/** Spend discounts as those who give them look through them. */
export function spendDiscountColumns(i18n: I18n, withShop: boolean): TableColumn<ManagedSpendDiscount_RuleFragment>[] {
  const { t, format } = i18n;
  const words = t.couponWork;
  const shop: TableColumn<ManagedSpendDiscount_RuleFragment> = {
    ...{ id: 'shop', header: words.shop },
    cell: ({ seller }) => seller?.name ?? 'MiniJD',
  };
  return [
    { id: 'name', header: words.name, cell: ({ name }) => name },
    { id: 'state', header: words.state, card: 'aside', cell: ({ state }) => words.states[state] },
    { id: 'what', header: words.what, card: 'line', cell: (rule) => tiersText(i18n, rule) },
    { id: 'goods', header: words.goods, cell: ({ scope }) => words.scopes[scope] },
    ...(withShop ? [shop] : []),
    {
      ...{ id: 'period', header: words.period },
      cell: ({ startsAt, endsAt }) => (
        <span class="md:whitespace-nowrap">
          {format.date(startsAt)} – {format.date(endsAt)}
        </span>
      ),
    },
  ];
}
