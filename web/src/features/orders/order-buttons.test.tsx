import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { press, renderInShop, settle } from '../../testing/render-in-shop.tsx';
import { createOrderActions } from './create-order-actions.ts';
import { OrderButtons } from './order-buttons.tsx';

function renderButtons(order: object, most?: number) {
  const Part = () => {
    const actions = createOrderActions(() => {});
    const whole = { id: 'o', status: 'SHIPPED', lines: [], allowedActions: [], afterSaleOptions: [], ...order };
    return <OrderButtons order={whole as never} actions={actions} {...(most !== undefined && { most })} />;
  };
  return renderInShop(Part, { role: 'USER' });
}
const names = () => [...document.querySelectorAll('a, button')].map(({ textContent }) => textContent);

test('what the order allows is offered, the next step last', () => {
  renderButtons({ status: 'PENDING', allowedActions: ['PAY', 'CANCEL'] });
  expect(names().slice(0, 3)).toEqual(['Buy again', expect.stringMatching(/Cancel/), expect.stringMatching(/^Pay/)]);
  expect(screen.getByRole('link', { name: /^Pay/ }).getAttribute('href')).toBe('/pay/o');
});

test('on a card only the next step is offered', () => {
  renderButtons({ status: 'PENDING', allowedActions: ['PAY', 'CANCEL'] }, 1);
  expect(screen.queryByRole('button', { name: 'Cancel order' })).toBeNull();
  expect(screen.getByRole('link', { name: /^Pay/ })).toBeTruthy();
});

test('receipt is confirmed after a question', async () => {
  const { sent } = renderButtons({ allowedActions: ['CONFIRM_RECEIPT'] });
  press('Confirm receipt');
  expect(screen.getByRole('alertdialog')).toBeTruthy();
  await settle();
  expect(sent('ConfirmReceipt')).toEqual([]);
});
