import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { BrowsingHistory } from './browsing-history.tsx';
import { ViewRecorderProvider } from './view-recorder.tsx';

const page = () => (
  <ViewRecorderProvider>
    <BrowsingHistory path="/account/history" />
  </ViewRecorderProvider>
);

test('a page of the history is that of its address', async () => {
  const products = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
  const answers = { BrowsingHistory: { browsingHistory: { enabled: true, products } } };
  const { sent } = renderInShop(page, { answers, at: '/account/history?after=here' });
  expect(await screen.findByRole('checkbox')).toHaveProperty('checked', true);
  expect(sent('BrowsingHistory')).toEqual([{ after: 'here' }]);
});

test('a history that cannot be read is not called empty', async () => {
  renderInShop(page, { at: '/account/history' });
  expect((await screen.findByRole('alert')).textContent).toContain('This could not be loaded.');
  expect(screen.queryByRole('checkbox')).toBeNull();
});
