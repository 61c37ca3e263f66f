import { fireEvent, screen } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { ForYou } from './for-you.tsx';
import { RecommendationSwitch } from './recommendation-switch.tsx';
import { RelatedGoods } from './related-goods.tsx';

/** The first render of a file may wait for the machine. */
const PATIENTLY = { timeout: 10_000 };

/** Everything is in view at once. */
class InView {
  constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}
  observe(): void {
    queueMicrotask(() => this.tell([{ isIntersecting: true }]));
  }
  unobserve(): void {}
  disconnect(): void {}
}
beforeEach(() => void vi.stubGlobal('IntersectionObserver', InView));
afterEach(() => void vi.unstubAllGlobals());

const yuan = (amount: string) => ({ __typename: 'Money', amount, currency: 'CNY' });
const product = (id: string, given: object = {}) => ({
  ...{ __typename: 'Product', id, slug: id, name: id, inStock: true, soldCount: 0, skuCount: 1, cover: null },
  ...{ price: yuan('10.00'), priceRange: { max: yuan('10.00') }, listPrice: null, seller: null, promotions: null },
  ...{ defaultSku: { __typename: 'Sku', id: `sku-${id}` }, ratingSummary: null, ...given },
});
const recommended = (id: string, reason: string, given: object = {}) => ({
  ...{ __typename: 'Recommendation', reason, product: product(id, given) },
});

test('below a product stands what was bought with it, with the reason, and all of it is added at once', async () => {
  const boughtTogether = [
    recommended('case', 'Bought together by 3 people'),
    recommended('cable', 'Bought together by 4 people'),
    recommended('cover', 'Bought together by 5 people', { skuCount: 2 }),
  ];
  const { sent } = renderInShop(() => <RelatedGoods productId="phone" />, {
    answers: {
      RelatedGoods: {
        product: {
          __typename: 'Product',
          id: 'phone',
          boughtTogether,
          alternatives: [recommended('other', 'Similar')],
        },
      },
      AddCompanions: { addManyToCart: { cart: { __typename: 'Cart', id: 'cart', totalQuantity: 2 }, userErrors: [] } },
    },
  });
  expect(await screen.findByText('Bought together by 3 people', {}, PATIENTLY)).toBeTruthy();
  // What has options is not added without a choice.
  press('Add these 2 to the cart');
  const lines = ['sku-case', 'sku-cable'].map((skuId) => ({ skuId, quantity: 1 }));
  await expect.poll(() => sent('AddCompanions')).toEqual([{ lines }]);
});

test('the list for somebody goes on as far as there is more, and says where it ends', async () => {
  const page = (id: string, endCursor: string | null) => ({
    recommendations: {
      nodes: [recommended(id, 'Trending now')],
      pageInfo: { hasNextPage: endCursor !== null, endCursor },
    },
  });
  const { sent } = renderInShop(() => <ForYou />, {
    answers: { ForYou: ({ after }: { after?: string }) => (after ? page('second', null) : page('first', 'here')) },
  });
  expect(await screen.findByText('That is all for now.', {}, PATIENTLY)).toBeTruthy();
  expect(sent('ForYou')).toEqual([{}, { after: 'here' }]);
  expect(screen.getAllByText('Trending now')).toHaveLength(2);
});

test('switching recommendations off says what happened', async () => {
  const { sent } = renderInShop(() => <RecommendationSwitch />, {
    answers: {
      RecommendationSettings: { recommendationSettings: { enabled: true } },
      SwitchRecommendations: { switchRecommendations: { settings: { enabled: false }, userErrors: [] } },
    },
  });
  fireEvent.click(await screen.findByRole('checkbox', {}, PATIENTLY));
  expect(await screen.findByText('Switched off, and what was recorded is deleted.', {}, PATIENTLY)).toBeTruthy();
  expect(sent('SwitchRecommendations')).toEqual([{ enabled: false }]);
});
