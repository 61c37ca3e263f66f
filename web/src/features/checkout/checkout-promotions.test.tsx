import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { CheckoutPromotions, type ChosenPromotions } from './checkout-promotions.tsx';
import type { Preview } from './create-order-form.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' as const });
const option = (id: string, given: Partial<Preview['coupons'][number]> & { stackable?: boolean } = {}) => {
  const { stackable = true, ...rest } = given;
  return {
    ...{ id, obstacle: null, saving: yuan('5.00'), claimed: true, count: 1, ...rest },
    coupon: {
      __typename: 'Coupon' as const,
      id: `c-${id}`,
      name: `Coupon ${id}`,
      stackable,
      endsAt: '2030-01-01T00:00:00Z',
    },
  };
};
const COUPONS = [
  ...[option('one'), option('two', { claimed: false, count: 3 }), option('alone', { stackable: false })],
  option('none', { saving: null, obstacle: 'Only for orders from ¥100.' }),
];

/** The part of a preview that this component reads. */
const preview = (given: Partial<Preview>) =>
  ({
    couponIds: [],
    coupons: COUPONS,
    spendablePoints: 0,
    pointWorth: { amount: '0.01', currency: 'CNY' },
    ...given,
  }) as Partial<Preview> as Preview;

function renderPromotions(given: Partial<Preview>, initial: ChosenPromotions = { couponIds: undefined, points: 0 }) {
  const [promotions, setPromotions] = createSignal(initial);
  const onChange = vi.fn(setPromotions);
  renderInShop(() => <CheckoutPromotions preview={preview(given)} promotions={promotions()} onChange={onChange} />);
  return onChange;
}

const coupon = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

test('the best are chosen, and a press on one chooses by hand', () => {
  const onChange = renderPromotions({ couponIds: ['one'] });
  expect(screen.getByText('The best coupons are chosen for you.')).toBeTruthy();
  expect(coupon(/^Coupon one/).checked).toBe(true);
  fireEvent.click(coupon(/^Coupon two/));
  expect(onChange).toHaveBeenLastCalledWith({ couponIds: ['one', 'two'], points: 0 });
});

test('a coupon that stands alone takes the place of all', () => {
  const onChange = renderPromotions({ couponIds: ['one', 'two'] });
  fireEvent.click(coupon(/^Coupon alone/));
  expect(onChange).toHaveBeenLastCalledWith({ couponIds: ['alone'], points: 0 });
});

test('from a choice by hand one comes back to the best, and the points stay', () => {
  const onChange = renderPromotions({ couponIds: ['two'] }, { couponIds: ['two'], points: 50 });
  press('Choose the best for me');
  expect(onChange).toHaveBeenLastCalledWith({ couponIds: undefined, points: 50 });
});

test('each says what it brings, how many there are, and why it does not count', () => {
  renderPromotions({});
  expect(coupon(/^Coupon two × 3.*claimed when you order.*5/).disabled).toBe(false);
  expect(coupon(/^Coupon none.*Only for orders from ¥100\./).disabled).toBe(true);
  expect(screen.getByRole('heading', { name: 'Not for this order' })).toBeTruthy();
});

test('without a coupon the way to the coupon centre is shown', () => {
  renderPromotions({ coupons: [] });
  expect(screen.getByRole('link', { name: 'Coupon centre' }).getAttribute('href')).toBe('/coupons');
});

test('points are sent once when nothing more is typed, and no more than can be spent', async () => {
  const onChange = renderPromotions({ spendablePoints: 300 });
  type('Points to spend', '12');
  type('Points to spend', '120');
  expect(onChange).not.toHaveBeenCalled();
  await expect.poll(() => onChange.mock.calls).toEqual([[{ couponIds: undefined, points: 120 }]]);
  type('Points to spend', '4000');
  expect(field('Points to spend').value).toBe('300');
});

test('all points are spent by one press', async () => {
  const onChange = renderPromotions({ spendablePoints: 300 });
  press('Use all');
  expect(field('Points to spend').value).toBe('300');
  await expect.poll(() => onChange.mock.lastCall).toEqual([{ couponIds: undefined, points: 300 }]);
});
