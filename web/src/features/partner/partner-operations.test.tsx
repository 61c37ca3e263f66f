import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { PartnerOperations, type PartnerOperationsProps } from './partner-operations.tsx';

const PARTNER = {
  ...{ __typename: 'Partner', releases: [] },
  operations: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
} as unknown as PartnerOperationsProps['partner'];

test('without an operation it says so, and opens the way to register some', async () => {
  renderInShop(() => <PartnerOperations partner={PARTNER} active nextHref={undefined} onChanged={() => {}} />, {
    role: 'USER',
  });
  expect(screen.getByText(/^No operation is registered yet/)).toBeTruthy();
  press('Register operations');
  expect(await screen.findByRole('dialog', { name: 'Register operations' })).toBeTruthy();
});
