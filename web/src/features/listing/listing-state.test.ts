import { describe, expect, test } from 'vitest';
import {
  filterCount,
  listingHref,
  parseListing,
  searchInput,
  toggleAttribute,
  toggleBrand,
  withoutFilters,
} from './listing-state.ts';

const parse = (query: string) => parseListing(new URLSearchParams(query));

describe('the address of a list', () => {
  const full =
    '/search?attr=%E9%A2%9C%E8%89%B2%3A%E9%BB%91&brand=orvane&brand=voltkin&max=500&min=99.5&page=3&q=phone&sort=RATING&stock=1';

  test('says everything, keys sorted, and is read back the same', () => {
    expect(listingHref(parse(full.split('?')[1] ?? ''))).toBe(full);
  });

  test('leaves out what is at its default', () => {
    expect(listingHref(parse('q=phone&page=1&sort=RELEVANCE&stock=0&min='))).toBe('/search?q=phone');
  });

  test('of a category without a text is the page of the category', () => {
    expect(listingHref({ ...parse('brand=orvane'), categorySlug: 'computers' })).toBe('/c/computers?brand=orvane');
    expect(listingHref({ ...parse('q=pen'), categorySlug: 'books' })).toBe('/search?category=books&q=pen');
  });

  test('may be typed by anybody', () => {
    const state = parse('page=-4&sort=EVIL&min=1e9&max=abc&attr=novalue:&attr=:noname');
    expect(state).toMatchObject({ page: 1, sort: 'RELEVANCE', minPrice: '', maxPrice: '', attributes: {} });
    expect(parse('page=99999').page).toBe(25);
  });
});

describe('filters', () => {
  test('are added and taken back, from the first page on', () => {
    const filtered = toggleAttribute(toggleBrand(parse('q=phone&page=4'), 'orvane'), 'colour', 'black');
    expect(filtered).toMatchObject({ brands: ['orvane'], attributes: { colour: ['black'] }, page: 1 });
    expect(filterCount(filtered)).toBe(2);
    expect(toggleAttribute(toggleBrand(filtered, 'orvane'), 'colour', 'black')).toEqual(parse('q=phone'));
  });

  test('all go at once, while text and order stay', () => {
    expect(listingHref(withoutFilters(parse('q=phone&brand=a&min=5&stock=1&attr=a:b&sort=RATING')))).toBe(
      '/search?q=phone&sort=RATING',
    );
  });

  test('a value may hold a colon', () => {
    expect(parse('attr=ratio:16:9').attributes).toEqual({ ratio: ['16:9'] });
  });
});

test('the search is asked only for what is set', () => {
  expect(searchInput(parse('q=phone&stock=1'), 2)).toMatchObject({
    text: 'phone',
    brands: null,
    minPrice: null,
    inStock: true,
    attributes: null,
    page: 2,
  });
});
