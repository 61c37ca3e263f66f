import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { DayChart } from './day-chart.tsx';
import { FigureTile } from './figure-tile.tsx';
import { lastDays, shopToday } from './period.ts';
import { PeriodPicker } from './period-picker.tsx';

test('arrow keys step from day to day and say its figures; the table has all of them', async () => {
  vi.stubGlobal('matchMedia', () => new EventTarget());
  const days = ['2026-11-01', '2026-11-02', '2026-11-03'];
  const rows = days.map((day, place) => ({ day, orders: place * 10 }));
  const chart = () => (
    <DayChart
      {...{ title: 'Orders by day', file: 'orders.csv', days, rows }}
      series={[{ kind: 'bars', name: 'Orders', values: [0, 10, 20] }]}
      text={(value) => `${value} orders`}
      columns={[
        { header: 'Day', cell: ({ day }) => day, text: ({ day }) => day },
        { header: 'Orders', cell: ({ orders }) => orders, text: ({ orders }) => String(orders) },
      ]}
    />
  );
  renderInShop(chart, { role: 'SELLER' });
  const place = screen.getByRole('img', { name: 'Orders by day' });
  const shown = () => document.querySelector('figcaption b')?.textContent;
  expect(shown()).toBe('20 orders');
  fireEvent.keyDown(place, { key: 'ArrowLeft' });
  fireEvent.keyDown(place, { key: 'ArrowLeft' });
  expect(shown()).toBe('10 orders');
  for (let count = 0; count < 5; count++) fireEvent.keyDown(place, { key: 'ArrowLeft' });
  expect(shown()).toBe('0 orders');
  fireEvent.keyDown(place, { key: 'ArrowRight' });
  expect(shown()).toBe('10 orders');
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(days);
});

test('a change is said only against a base that is large enough', () => {
  const tile = (before: number) => (
    <FigureTile label="Orders" text="20" now={20} before={before} beforeText={String(before)} />
  );
  renderInShop(
    () => (
      <dl>
        {tile(40)}
        {tile(9)}
      </dl>
    ),
    { role: 'SELLER' },
  );
  const [large, small] = screen.getAllByRole('definition').map((one) => one.querySelector('b')?.textContent);
  expect(large).toMatch(/50/);
  expect(small).toBeUndefined();
});

test('the period that is shown is marked; other days are chosen by the form', async () => {
  const period = lastDays(7, shopToday());
  const { address } = renderInShop(() => <PeriodPicker period={period} />, { role: 'SELLER', at: '/seller' });
  const current = screen.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'page');
  expect(current.map((link) => link.getAttribute('href'))).toEqual(['/seller?days=7']);
  const form = document.querySelector('form')!;
  form.querySelector<HTMLInputElement>('[name=from]')!.value = '2026-11-01';
  form.querySelector<HTMLInputElement>('[name=to]')!.value = '2026-11-05';
  fireEvent.submit(form);
  await expect.poll(address).toBe('/seller?from=2026-11-01&to=2026-11-05');
});
