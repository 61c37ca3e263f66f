import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import type { CouponTicket_CouponFragment } from '../../graphql/generated/types.ts';
import { press, renderInShop, type ShopOptions } from '../../testing/render-in-shop.tsx';
import { ClaimButton } from './claim-button.tsx';

const COUPON: CouponTicket_CouponFragment = {
  ...{ __typename: 'Coupon', id: 'c', name: 'Ten off', kind: 'FIXED', percent: null, newCustomersOnly: false },
  ...{ startsAt: '2026-01-01T00:00:00Z', endsAt: '2030-01-01T00:00:00Z', amount: null, cap: null },
  minSpend: { amount: '0.00', currency: 'CNY' },
  ...{ claimable: true, claimedByMe: 0, perPersonLimit: 2 },
};
const claimed = (claimedByMe: number) => ({
  __typename: 'UserCoupon',
  id: 'u',
  coupon: { __typename: 'Coupon', id: 'c', claimable: true, claimedByMe },
});

function renderButton({ coupon = COUPON, ...options }: ShopOptions & { coupon?: CouponTicket_CouponFragment }) {
  const onClaimed = vi.fn();
  return { ...renderInShop(() => <ClaimButton coupon={coupon} onClaimed={onClaimed} />, options), onClaimed };
}

test('guests sign in first and come back', async () => {
  const { address, sent } = renderButton({ at: '/coupons' });
  press('Claim');
  await expect.poll(address).toMatch(/^\/sign-in\?.*coupons/);
  expect(sent('ClaimCoupon')).toEqual([]);
});

test('a claimed coupon leads into the shop; another one may be claimed as long as there may be more', async () => {
  const answers = { ClaimCoupon: { claimCoupon: { userCoupon: claimed(1), userErrors: [] } } };
  const { sent, onClaimed } = renderButton({ answers, role: 'USER' });
  press('Claim');
  expect((await screen.findByRole('status')).textContent).toContain('It waits for you at checkout.');
  expect(screen.getByRole('link', { name: 'Shop now' }).getAttribute('href')).toBe('/');
  expect(screen.getByRole('button', { name: 'Another one (1 of 2)' })).toBeTruthy();
  expect(sent('ClaimCoupon')).toEqual([{ couponId: 'c' }]);
  expect(onClaimed).toHaveBeenCalledOnce();
});

test('who has all they may have is offered no more', () => {
  renderButton({ coupon: { ...COUPON, claimedByMe: 2 }, role: 'USER' });
  expect(screen.getByRole('link', { name: 'Shop now' })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('why it was not claimed is said, and it can be tried again', async () => {
  const userErrors = [{ message: 'All are gone.' }];
  renderButton({ answers: { ClaimCoupon: { claimCoupon: { userCoupon: null, userErrors } } }, role: 'USER' });
  press('Claim');
  expect((await screen.findByRole('alert')).textContent).toContain('All are gone.');
  expect(screen.getByRole('button', { name: 'Claim' })).toBeTruthy();
});
