import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { choose, press, renderInShop } from '../../testing/render-in-shop.tsx';
import { StockDialog } from './stock-dialog.tsx';

const warehouse = (id: string, name: string) => ({ __typename: 'Warehouse', id, code: id, name });

test('units are added to the chosen warehouse; a second attempt has the same key, so that they are added once', async () => {
  const onClose = vi.fn();
  let attempts = 0;
  const { sent } = renderInShop(() => <StockDialog skuId="s" name="Red" onClose={onClose} />, {
    role: 'SELLER',
    permissions: ['STOCK_WRITE'],
    answers: {
      StockPlaces: { warehouses: [warehouse('bj', 'Beijing'), warehouse('sh', 'Shanghai')] },
      AddStock: () => (++attempts === 1 ? undefined : { adjustStock: { userErrors: [] } }),
    },
  });
  await screen.findByText('Shanghai');
  choose('Warehouse', 'sh');
  press('Add stock');
  await expect.poll(() => document.querySelector('[role=alert]')?.textContent).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
  press('Add stock');
  await expect.poll(() => onClose.mock.calls).toEqual([[true]]);
  const [first, second] = sent('AddStock');
  expect(first).toMatchObject({ input: { skuId: 's', warehouseId: 'sh', delta: 10, reason: 'Received' } });
  expect(second).toEqual(first);
});
