import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { createForm, type Form } from '../../primitives/create-form.ts';
import { choose, field, press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { CouponFields } from './coupon-fields.tsx';
import { CouponTry } from './coupon-try.tsx';
import { type CouponValues, NEW_COUPON } from './coupon-values.ts';
import { SpendDiscountFields } from './spend-discount-fields.tsx';
import { MOST_TIERS, NEW_SPEND_DISCOUNT, type SpendDiscountValues } from './spend-discount-values.ts';

const GOODS = [
  { __typename: 'Product', id: 'cup', name: 'Cup', defaultSku: { __typename: 'Sku', id: 'cup-1' } },
  { __typename: 'Product', id: 'pot', name: 'Pot', defaultSku: { __typename: 'Sku', id: 'pot-1' } },
];
const MENU = {
  categories: [{ __typename: 'Category', id: 'home', name: 'Home', slug: 'home', icon: null, children: [] }],
};
const answers = { GoodsToPick: { search: { hits: GOODS.map((product) => ({ product })) } }, MegaMenu: MENU };

function renderCoupon(given: Partial<CouponValues> = {}) {
  let form!: Form<CouponValues>;
  const Page = () => {
    form = createForm<CouponValues>({ ...NEW_COUPON, ...given }, () => ({}));
    return <CouponFields form={form} sellerId="shop" />;
  };
  return { ...renderInShop(Page, { answers, role: 'SELLER' }), values: () => form.values };
}

test('the fields of a coupon are those of its kind', () => {
  renderCoupon();
  const shown = () =>
    [/^Amount off/, /^Percent off/, /^At most/].map((name) => screen.queryByRole('textbox', { name }) !== null);
  expect(shown()).toEqual([true, false, false]);
  choose('Kind', 'PERCENTAGE');
  expect(shown()).toEqual([false, true, true]);
  choose('Kind', 'FREE_SHIPPING');
  expect(shown()).toEqual([false, false, true]);
});

test('goods are found among those of the shop and picked once; another scope forgets them', async () => {
  const { sent, values } = renderCoupon({ scope: 'PRODUCT' });
  const search = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find products' });
  search.value = 'cu';
  search.dispatchEvent(new InputEvent('input', { bubbles: true }));
  press('Find');
  await screen.findAllByRole('button', { name: 'Add' });
  expect(sent('GoodsToPick')).toEqual([{ text: 'cu', sellerId: 'shop' }]);
  const [addCup, addPot] = screen.getAllByRole('button', { name: 'Add' });
  for (const button of [addCup, addCup, addPot]) button?.click();
  expect(values().scopeIds.map(({ id }) => id)).toEqual(['cup', 'pot']);
  press('Remove Cup');
  expect(values().scopeIds.map(({ id }) => id)).toEqual(['pot']);
  choose('Valid for', 'EVERYTHING');
  expect(values().scopeIds).toEqual([]);
});

test('a category is chosen of those of the shop front', async () => {
  const { values } = renderCoupon({ scope: 'CATEGORY' });
  await screen.findByRole('option', { name: 'Home' });
  choose('Category', 'home');
  expect(values().scopeIds).toEqual([{ id: 'home', name: 'Home' }]);
});

test('a coupon is tried on a sample cart: without goods or terms it says what is missing', async () => {
  const yuan = (amount: string) => ({ amount, currency: 'CNY' });
  const couponPreview = { before: yuan('20.00'), after: yuan('15.00'), obstacle: null, userErrors: [] };
  let form!: Form<CouponValues>;
  const Page = () => {
    const terms = { ...NEW_COUPON, amount: '5', startsAt: '2026-12-01', endsAt: '2026-12-02' };
    form = createForm<CouponValues>(terms, ({ nameEn }) => ({ nameEn: nameEn ? undefined : 'Name it.' }));
    return <CouponTry form={form} sellerId={undefined} />;
  };
  const { sent } = renderInShop(Page, { answers: { ...answers, CouponPreview: { couponPreview } }, role: 'ADMIN' });
  press('Try');
  expect(screen.getByRole('alert').textContent).toBe('Put a product into the sample cart.');
  press('Find');
  (await screen.findAllByRole('button', { name: 'Add' }))[0]?.click();
  press('Try');
  expect(screen.getByRole('alert').textContent).toBe('Some terms above are missing.');
  form.set('nameEn', 'Five off');
  press('Try');
  expect(await screen.findByText(/Without it .*20\.00, with it .*15\.00\./)).toBeTruthy();
  expect(sent('CouponPreview')).toMatchObject([
    { lines: [{ skuId: 'cup-1', quantity: 1 }], coupon: { kind: 'FIXED', amount: '5.00' } },
  ]);
});

test('tiers are added up to the most, changed each by itself, and the last one stays', () => {
  let form!: Form<SpendDiscountValues>;
  const Page = () => {
    form = createForm<SpendDiscountValues>(NEW_SPEND_DISCOUNT, () => ({}));
    return <SpendDiscountFields form={form} sellerId={undefined} />;
  };
  renderInShop(Page, { answers, role: 'ADMIN' });
  expect(screen.queryByRole('button', { name: 'Remove tier 1' })).toBeNull();
  for (let count = 1; count < MOST_TIERS; count++) press('Add a tier');
  expect(screen.queryByRole('button', { name: 'Add a tier' })).toBeNull();
  const second = screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Spend (¥)' })[1]!;
  second.value = '300';
  second.dispatchEvent(new InputEvent('input', { bubbles: true }));
  press('Remove tier 1');
  expect(form.values.tiers.map(({ from }) => from)).toEqual(['300', '', '', '']);
  type('Name in English', 'Autumn');
  expect(field('Name in English').value).toBe('Autumn');
  expect(form.values.nameEn).toBe('Autumn');
});
