import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { FavoriteList } from '../favorites/favorite-list.tsx';
import { HistoryList } from '../history/history-list.tsx';
import { MessageList } from '../messages/message-list.tsx';
import { FollowedShops } from '../shop/followed-shops.tsx';
import { MyCoupons } from './my-coupons.tsx';

const yuan = (amount: string) => ({ __typename: 'Money', amount, currency: 'CNY' });
const ENDS = { hasNextPage: false, endCursor: null };
const product = (id: string, given: object = {}) => ({
  ...{ __typename: 'Product', id, slug: id, name: id, status: 'ACTIVE', inStock: true, cover: null, soldCount: 0 },
  ...{
    priceRange: { min: yuan('9.00'), max: yuan('9.00') },
    defaultSku: { __typename: 'Sku', id: `${id}-1` },
    seller: null,
  },
  ...{
    price: yuan('9.00'),
    listPrice: null,
    lowestPrice: null,
    rating: null,
    reviewCount: 0,
    promotions: [],
    skuCount: 1,
  },
  ...given,
});

test('a product that is not kept any more goes at once and comes back by Undo; one sold out waits for stock', async () => {
  const refetch = vi.fn();
  const favorite = (id: string, given: object = {}) => ({
    ...{
      __typename: 'Favorite',
      productId: id,
      product: product(id, given),
      priceThen: yuan('9.00'),
      inStockThen: true,
    },
  });
  const favorites = { nodes: [favorite('cup'), favorite('pot', { inStock: false })], pageInfo: ENDS, totalCount: 2 };
  const answers = {
    ForgetFavorite: { removeFavorite: { userErrors: [] } },
    AddFavorite: { addFavorite: { userErrors: [] } },
    AlertWhenInStock: { alertWhenInStock: { userErrors: [{ message: 'Too many alerts.' }] } },
  };
  const list = () => (
    <FavoriteList favorites={favorites as never} dropped={false} nextHref={() => ''} refetch={refetch} />
  );
  const { sent } = renderInShop(list, { answers, role: 'USER' });
  press('Tell me when pot is back in stock');
  expect(await screen.findByText('Too many alerts.')).toBeTruthy();
  expect(sent('AlertWhenInStock')).toEqual([{ skuId: 'pot-1' }]);
  press('Remove cup from saved');
  expect(screen.queryByRole('button', { name: 'Remove cup from saved' })).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await expect.poll(() => sent('AddFavorite')).toEqual([{ productId: 'cup' }]);
  expect(await screen.findByRole('button', { name: 'Remove cup from saved' })).toBeTruthy();
});

test('the history is by day; one, a day or all are removed, and it is switched off', async () => {
  const viewed = (id: string, day: string) => ({ id, day, product: product(id), priceThen: yuan('9.00') });
  const nodes = [viewed('cup', '2026-11-30'), viewed('pot', '2026-11-29')];
  const history = { enabled: true, products: { nodes, totalCount: 2, pageInfo: ENDS } };
  const answers = {
    RemoveViews: { removeViews: { count: 1, removedAt: '2026-11-30T00:00:00Z', userErrors: [] } },
    RestoreViews: { restoreViews: { count: 1 } },
    SwitchHistory: { switchHistory: { userErrors: [] } },
  };
  const list = () => <HistoryList history={history as never} earlierHref={() => ''} refetch={() => {}} />;
  const { sent } = renderInShop(list, { answers, role: 'USER' });
  press('Remove cup from the history');
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await expect.poll(() => sent('RestoreViews')).toEqual([{ removedAt: '2026-11-30T00:00:00Z' }]);
  press('Remove all');
  fireEvent.click(screen.getAllByRole('button', { name: 'Remove this day' })[1]!);
  await expect
    .poll(() => sent('RemoveViews'))
    .toEqual([{ input: { productIds: ['cup'] } }, { input: { all: true } }, { input: { day: '2026-11-29' } }]);
  screen.getByRole('checkbox').click();
  await expect.poll(() => sent('SwitchHistory')).toEqual([{ enabled: false }]);
});

test('a message is read by following it; a deleted one goes at once and stays when that failed', async () => {
  const message = (id: string, readAt: string | null) => ({
    ...{
      __typename: 'Message',
      id,
      title: id,
      text: '',
      path: `/orders/${id}`,
      readAt,
      category: 'ORDER',
      product: null,
    },
    createdAt: '2026-11-30T00:00:00Z',
  });
  const refetch = vi.fn();
  const messages = { nodes: [message('new', null), message('old', '2026-11-30T00:00:00Z')], pageInfo: ENDS };
  const answers = {
    UnreadMessages: { me: { __typename: 'User', id: 'ann', unreadMessages: { total: 1, categories: [] } } },
    MarkMessagesRead: { markMessagesRead: { userErrors: [] } },
  };
  const list = () => (
    <MessageList
      messages={messages as never}
      category={undefined}
      unreadOnly={false}
      earlierHref={() => ''}
      refetch={refetch}
    />
  );
  const { sent } = renderInShop(list, { answers, role: 'USER' });
  // The one that was read before is not marked again.
  for (const link of screen.getAllByRole('link').toReversed()) fireEvent.click(link);
  await expect.poll(() => sent('MarkMessagesRead')).toEqual([{ ids: ['new'] }]);
  const remove = screen.getAllByRole('button', { name: /old/ }).at(-1)!;
  remove.click();
  // There is no answer to it here: what failed is said, and the message is there again.
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /old/ }).length).toBeGreaterThan(0);
});

test('a shop is unfollowed where it stands and can be followed again; a refusal takes it back', async () => {
  const shop = {
    ...{ __typename: 'Seller', id: 's', slug: 's', name: 'Harbor', logoUrl: null, status: 'ACTIVE' },
    ...{ isFollowed: true, followerCount: 10 },
  };
  const answers = {
    FollowedShops: { me: { __typename: 'User', id: 'ann', followedShops: { nodes: [shop], pageInfo: ENDS } } },
    UnfollowShop: { unfollowShop: { userErrors: [{ message: 'Not now.' }] } },
  };
  const { sent } = renderInShop(() => <FollowedShops />, { answers, role: 'USER' });
  const button = await screen.findByRole('button', { pressed: true });
  button.click();
  expect(button.getAttribute('aria-pressed')).toBe('false');
  expect(await screen.findByText('Not now.')).toBeTruthy();
  expect(button.getAttribute('aria-pressed')).toBe('true');
  expect(sent('UnfollowShop')).toEqual([{ sellerId: 's' }]);
});

test('coupons are listed by state; equal ones are one row', async () => {
  const coupon = {
    ...{ __typename: 'Coupon', id: 'c', name: 'Tea', kind: 'FIXED', amount: yuan('5.00'), percent: null, cap: null },
    ...{
      minSpend: yuan('0.00'),
      scope: 'EVERYTHING',
      seller: null,
      startsAt: '2026-01-01T00:00:00Z',
      stackable: false,
    },
    ...{ endsAt: '2027-01-01T00:00:00Z', categories: [], products: [], sellers: [], newCustomersOnly: false },
  };
  const nodes = ['a', 'b'].map((id) => ({ __typename: 'UserCoupon', id, status: 'AVAILABLE', coupon }));
  const { sent } = renderInShop(() => <MyCoupons />, {
    answers: { MyCoupons: { myCoupons: { nodes } } },
    role: 'USER',
  });
  expect(await screen.findAllByRole('listitem')).toHaveLength(1);
  screen.getAllByRole('radio')[1]!.click();
  await expect
    .poll(() => sent('MyCoupons').at(-1))
    .toMatchObject({ status: 'AVAILABLE', endsBefore: expect.anything() });
  screen.getAllByRole('radio')[3]!.click();
  await expect.poll(() => sent('MyCoupons').at(-1)).toEqual({ status: 'USED' });
});
