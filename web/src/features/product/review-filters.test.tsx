import { screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { type ReviewChoice, ReviewFilters, type ReviewFiltersProps } from './review-filters.tsx';

const sku = (id: string, value: string) => ({
  count: 3,
  sku: { __typename: 'Sku' as const, id, specs: value ? [{ name: 'Colour', value }] : [] },
});
const GIVEN = {
  summary: {
    ...{ average: 4.2, count: 9 },
    histogram: [
      { rating: 5, count: 6 },
      { rating: 1, count: 0 },
    ],
  },
  facets: { withPictures: 2, withFollowUp: 0, skus: [sku('red', 'Red'), sku('plain', '')] },
} as unknown as Pick<ReviewFiltersProps, 'summary' | 'facets'>;

test('chips narrow the list together, are taken back by a second press, and show nothing that finds nothing', () => {
  const [choice, setChoice] = createSignal<ReviewChoice>({});
  renderInShop(() => <ReviewFilters {...GIVEN} choice={choice()} onChoose={setChoice} />);
  const chips = screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(chips).toEqual(['All 9', 'With pictures 2', '5 stars 6', 'Red 3']);
  press('5 stars 6');
  press('Red 3');
  expect(choice()).toEqual({ stars: 5, sku: 'red' });
  press('5 stars 6');
  expect(choice()).toEqual({ stars: undefined, sku: 'red' });
  press('All 9');
  expect(choice()).toEqual({});
});
