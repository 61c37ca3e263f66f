import { expect, test } from 'vitest';
import { orderFilterHref, parseOrderFilter } from './order-filter.ts';

const read = (query: string) => parseOrderFilter(new URLSearchParams(query));

test('an address says what a list shows, and the other way round', () => {
  const filter = read('q=tea&status=PAID&from=2026-01-01&to=2026-02-28');
  expect(filter).toEqual({ search: 'tea', status: 'PAID', placedFrom: '2026-01-01', placedTo: '2026-02-28' });
  expect(orderFilterHref('/seller/orders', filter, 2)).toBe(
    '/seller/orders?q=tea&status=PAID&from=2026-01-01&to=2026-02-28&page=2',
  );
  expect(orderFilterHref('/seller/orders', read(''))).toBe('/seller/orders');
});

test('what makes no sense counts as absent', () => {
  const nothing = { search: null, status: null, placedFrom: null, placedTo: null };
  expect(read('q=%20&status=GONE&from=2026-02-30&to=tomorrow')).toEqual(nothing);
});
