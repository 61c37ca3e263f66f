import { fireEvent, screen, within } from '@solidjs/testing-library';
import { Show } from 'solid-js';
import { expect, test } from 'vitest';
import { field, press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { AppliedFilters } from './applied-filters.tsx';
import { createListing } from './create-listing.ts';
import { createPriceLimits } from './create-price-limits.ts';
import { FilterGroups } from './filter-groups.tsx';
import { ListingView } from './listing-view.tsx';

const facet = (value: string, count: number, selected = false) => ({
  ...{ value, label: value[0]!.toUpperCase() + value.slice(1), count, approximate: false, selected },
});
const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const BRANDS = ['acme', 'best', 'calm', 'dash', 'ease', 'fine'];
const FACETS = {
  categories: [facet('phones', 12), facet('radios', 3)],
  brands: BRANDS.map((brand, index) => facet(brand, index === 1 ? 0 : index + 1)),
  prices: [
    { count: 4, approximate: false, selected: false, from: yuan('0'), to: yuan('100') },
    { count: 9, approximate: true, selected: true, from: yuan('100'), to: null },
  ],
  ratings: [{ from: 4, count: 7, approximate: false, selected: false }],
  attributes: [{ name: 'Colour', values: [facet('black', 2), facet('white', 5)] }],
};

function Filters() {
  const listing = createListing(() => undefined);
  const prices = createPriceLimits(listing);
  return (
    <Show when={listing.query()?.search?.facets}>
      {(facets) => (
        <>
          <AppliedFilters listing={listing} facets={facets()} />
          <FilterGroups listing={listing} facets={facets()} prices={prices} />
        </>
      )}
    </Show>
  );
}

async function renderFilters(at = '/search?q=phone', facets: object = FACETS) {
  const search = { total: 12, pageCount: 1, correctedText: null, hits: [], facets };
  const shop = renderInShop(() => <Filters />, { answers: { Listing: { search } }, at });
  await screen.findByRole('heading', { name: 'Brand' });
  return shop;
}

const group = (name: string) => within(screen.getByRole('region', { name }));
const applied = () => within(screen.getByRole('list', { name: 'Applied filters' }));

test('a brand narrows the list from its first page on, and widens it again', async () => {
  const { address } = await renderFilters('/search?q=phone&page=3');
  fireEvent.click(group('Brand').getByRole('checkbox', { name: 'Acme' }));
  await expect.poll(address).toBe('/search?brand=acme&q=phone');
  fireEvent.click(group('Brand').getByRole('checkbox', { name: 'Acme' }));
  await expect.poll(address).toBe('/search?q=phone');
});

test('a lowest rating narrows the list and is removed by its chip', async () => {
  const { address } = await renderFilters('/search?q=phone&page=2');
  fireEvent.click(group('Rating').getByRole('checkbox', { name: '4 stars and up' }));
  await expect.poll(address).toBe('/search?q=phone&rating=4');
  fireEvent.click(applied().getByRole('button', { name: 'Remove filter 4 stars and up' }));
  await expect.poll(address).toBe('/search?q=phone');
});

test('what would leave nothing cannot be chosen', async () => {
  await renderFilters();
  expect(group('Brand').getByRole('checkbox', { name: 'Best' })).toHaveProperty('disabled', true);
});

test('five of many are shown, the rest on demand, and what is chosen always', async () => {
  const brands = BRANDS.map((brand) => facet(brand, 1, brand === 'fine'));
  await renderFilters('/search?brand=fine', { ...FACETS, brands: [...brands, facet('gale', 1)] });
  const shown = () => group('Brand').getAllByRole('checkbox').length;
  expect(shown()).toBe(6);
  expect(group('Brand').getByRole('checkbox', { name: 'Fine' })).toHaveProperty('checked', true);
  press('More');
  expect(shown()).toBe(7);
  press('Less');
  expect(shown()).toBe(6);
});

test('filters that are chosen quickly go together, whatever the network takes', async () => {
  const { address } = await renderFilters('/search?q=phone');
  fireEvent.click(group('Colour').getByRole('checkbox', { name: 'Black' }));
  fireEvent.click(group('Colour').getByRole('checkbox', { name: 'White' }));
  fireEvent.click(group('Availability').getByRole('checkbox', { name: 'In stock only' }));
  await expect.poll(address).toContain('stock=1');
  const query = new URLSearchParams(address().split('?')[1]);
  expect(query.getAll('attr')).toEqual(['Colour:black', 'Colour:white']);
});

test('a category is a link to the list within it', async () => {
  await renderFilters('/search?q=phone&brand=acme');
  const links = group('Category').getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/search?brand=acme&category=phones&q=phone',
    '/search?brand=acme&category=radios&q=phone',
  ]);
});

test('prices are taken as people type them, and the field follows the address', async () => {
  const { address } = await renderFilters('/search?q=phone');
  type('Min', '１００');
  type('Max', ' 199.5 ');
  press('Apply');
  await expect.poll(address).toBe('/search?max=199.5&min=100&q=phone');
  expect([field('Min').value, field('Max').value]).toEqual(['100', '199.5']);
  press('Remove filter Price 100–199.5');
  await expect.poll(address).toBe('/search?q=phone');
  expect([field('Min').value, field('Max').value]).toEqual(['', '']);
});

test('what is no amount is refused in words and changes nothing', async () => {
  const { address } = await renderFilters('/search?q=phone');
  type('Min', 'cheap');
  press('Apply');
  expect(screen.getByRole('alert').textContent).toBe('Write an amount such as 19.90.');
  expect(address()).toBe('/search?q=phone');
  type('Min', '');
  press('Apply');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a price typed in the pane of a phone counts without "Apply"', async () => {
  const search = { total: 0, pageCount: 0, correctedText: null, hits: [], facets: FACETS };
  const page = () => {
    const listing = createListing(() => undefined);
    return <ListingView listing={listing}>{() => undefined}</ListingView>;
  };
  const { address } = renderInShop(page, { answers: { Listing: { search } }, at: '/search?q=phone' });
  fireEvent.click(await screen.findByRole('button', { name: /^Filters/ }));
  const pane = within(screen.getByRole('dialog'));
  const min = pane.getByRole<HTMLInputElement>('textbox', { name: 'Min' });
  const show = () => fireEvent.click(pane.getByRole('button', { name: /^Show/ }));
  fireEvent.input(min, { target: { value: 'cheap' } });
  show();
  expect(pane.getByRole('alert').textContent).toBe('Write an amount such as 19.90.');
  expect(document.activeElement).toBe(min);
  fireEvent.input(min, { target: { value: '50' } });
  show();
  await expect.poll(address).toBe('/search?min=50&q=phone');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a band of prices sets both limits; pressed again it is taken back', async () => {
  const { address } = await renderFilters('/search?min=100');
  const [low, high] = group('Price').getAllByRole('button', { name: /¥/ });
  expect([low!.getAttribute('aria-pressed'), high!.getAttribute('aria-pressed')]).toEqual(['false', 'true']);
  fireEvent.click(low!);
  await expect.poll(address).toBe('/search?max=100&min=0');
  fireEvent.click(high!);
  await expect.poll(address).toBe('/search');
});

test('each filter in effect is named and taken back by itself, or all at once', async () => {
  const { address } = await renderFilters('/search?attr=Colour:black&brand=acme&min=5&q=phone&sort=NEWEST&stock=1');
  const names = applied()
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent);
  expect(names).toEqual([
    ...['Remove filter Acme', 'Remove filter Colour black', 'Remove filter Price 5–'],
    ...['Remove filter In stock only', 'Clear all'],
  ]);
  press('Remove filter Colour black');
  await expect.poll(address).toBe('/search?brand=acme&min=5&q=phone&sort=NEWEST&stock=1');
  press('Clear all');
  await expect.poll(address).toBe('/search?q=phone&sort=NEWEST');
  await expect.poll(() => screen.queryByRole('list', { name: 'Applied filters' })).toBeNull();
});
