import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { BuyBar, type BuyBarProps } from './buy-bar.tsx';

function renderBar(available: number, answers: Record<string, unknown> = {}) {
  const [toggleStock, toggle] = [vi.fn(async () => {}), vi.fn()];
  const picker = { sku: () => ({ id: 'cup-1', available }), quantity: () => 2, choice: () => ({}), options: () => [] };
  const alerts = { waitsForStock: () => false, pending: () => false, toggleStock };
  const favorite = { saved: () => false, toggle };
  const given = { product: { id: 'cup', name: 'Cup' }, picker, alerts, favorite } as unknown as BuyBarProps;
  const bar = () => <BuyBar {...given} />;
  return { ...renderInShop(bar, { answers, at: '/p/cup' }), toggleStock, toggle };
}

test('what there is goes into the cart, or straight to the checkout', async () => {
  const { sent, address, toggle } = renderBar(5);
  press('Save');
  expect(toggle).toHaveBeenCalledOnce();
  press('Add to cart');
  await expect.poll(() => sent('AddToCart').length).toBe(1);
  expect(sent('AddToCart')).toEqual([{ input: expect.objectContaining({ skuId: 'cup-1', quantity: 2 }) }]);
  press('Buy now');
  await expect.poll(address).toBe('/checkout?sku=cup-1&quantity=2');
});

test('what is sold out can be waited for', () => {
  const { toggleStock } = renderBar(0);
  expect(screen.queryByRole('button', { name: 'Buy now' })).toBeNull();
  screen.getAllByRole('button').at(-1)!.click();
  expect(toggleStock.mock.calls).toEqual([['cup-1']]);
});
