import { expect, test } from 'vitest';
import { dayText, oneOf, parsePlace, placeHref, searchText } from './table-address.ts';

const READERS = { q: searchText, status: oneOf(['PAID', 'SHIPPED']), from: dayText };
const parse = (query: string) => parsePlace(new URLSearchParams(query), READERS, ['placed']);
const NOTHING = { q: null, status: null, from: null };

test('an address and the place it names are the same thing', () => {
  const query = 'after=c1&from=2026-02-28&q=tea+pot&skipped=50&sort=-placed&status=PAID';
  expect(parse(query)).toEqual({
    filter: { q: 'tea pot', status: 'PAID', from: '2026-02-28' },
    sort: { column: 'placed', descending: true },
    ...{ after: 'c1', skipped: 50 },
  });
  expect(placeHref('/seller/orders', parse(query))).toBe(`/seller/orders?${query}`);
});

test('what makes no sense counts as absent', () => {
  const odd = 'status=paid&from=2026-02-30&q=%20%20&sort=-secret&skipped=50';
  expect(parse(odd)).toEqual({ filter: NOTHING, sort: undefined, after: undefined, skipped: 0 });
  expect(placeHref('/admin/orders', parse(odd))).toBe('/admin/orders');
  for (const skipped of ['-1', 'x', '1.5', '1e99']) expect(parse(`after=c&skipped=${skipped}`).skipped).toBe(0);
});

test('a search is cut to 60 characters, and none is cut in half', () => {
  expect(parse(`q=${'茶'.repeat(70)}`).filter.q).toBe('茶'.repeat(60));
  expect([...(parse(`q=${encodeURIComponent('𠮷'.repeat(61))}`).filter.q ?? '')]).toHaveLength(60);
});
