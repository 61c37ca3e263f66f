import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { createTableAddress } from '../../primitives/create-table-address.ts';
import { oneOf } from '../../primitives/table-address.ts';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { DataTable } from './data-table.tsx';
import type { BulkAction, TableColumn } from './table-types.ts';

interface Tea {
  id: string;
  name: string;
  price: number;
}
type TeaFilter = { kind: 'GREEN' | 'BLACK' | null };

const tea = (id: string, price: number): Tea => ({ id, name: `Tea ${id}`, price });
const TEAS = [tea('a', 9), tea('b', 100), tea('c', 20), tea('d', 3)];
const COLUMNS: TableColumn<Tea>[] = [
  { id: 'name', header: 'Name', cell: ({ name }) => name },
  { id: 'price', header: 'Price', cell: ({ price }) => price, sortable: true, value: ({ price }) => price, end: true },
];

interface TeaTable {
  rows?: readonly Tea[];
  at?: string;
  actions?: readonly BulkAction<TeaFilter>[];
  complete?: boolean;
  total?: number;
  mostCounted?: number;
  cursor?: string;
}

function renderTeas({ rows = TEAS, at = '/teas', actions, complete, total, mostCounted, cursor }: TeaTable = {}) {
  const [shown, show] = createSignal(rows);
  const table = () => (
    <DataTable<Tea, TeaFilter>
      name="Teas"
      columns={COLUMNS}
      rows={shown()}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      hrefOf={({ id }) => `/teas/${id}`}
      address={createTableAddress<TeaFilter>({ kind: oneOf(['GREEN', 'BLACK']) }, ['price'])}
      complete={complete}
      total={total}
      pageInfo={{ hasNextPage: cursor !== undefined, endCursor: cursor }}
      empty={{ icon: 'box', text: 'No tea yet.' }}
      {...(actions && { actions })}
      {...(mostCounted && { mostCounted })}
    />
  );
  return { ...renderInShop(table, { at }), show };
}

const row = (name: string) => screen.getByRole('row', { name: new RegExp(`Tea ${name}`) });
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
const key = (key: string, options: object = {}) => fireEvent.keyDown(document.activeElement!, { key, ...options });
const picked = () =>
  screen.getAllByRole('row').flatMap((one) => (one.getAttribute('aria-selected') === 'true' ? [one.dataset.row] : []));
const archive = (result: object = {}) => {
  const run = vi.fn(async () => result);
  return { run, actions: [{ label: 'Archive', takesAll: true, run }] };
};

test('arrows, Home and End move from row to row, and Tab leads to where one was', () => {
  renderTeas();
  row('a').focus();
  key('ArrowDown');
  expect(document.activeElement).toBe(row('b'));
  key('End');
  expect(document.activeElement).toBe(row('d'));
  key('ArrowDown');
  expect(document.activeElement).toBe(row('d'));
  key('Home');
  key('ArrowDown');
  expect(screen.getAllByRole('row').flatMap((one) => (one.tabIndex === 0 ? [one.dataset.row] : []))).toEqual(['b']);
});

test('Enter opens the row; its first cell is a link for everybody', async () => {
  const { address } = renderTeas();
  expect(screen.getByRole('link', { name: 'Tea c' }).getAttribute('href')).toBe('/teas/c');
  row('c').focus();
  key('Enter');
  await expect.poll(address).toBe('/teas/c');
});

test('Space picks, Shift picks what is passed, Ctrl A the page, Escape nothing', () => {
  renderTeas(archive());
  row('b').focus();
  key(' ');
  expect(picked()).toEqual(['b']);
  key('ArrowDown', { shiftKey: true });
  key('ArrowDown', { shiftKey: true });
  expect(picked()).toEqual(['b', 'c', 'd']);
  key('ArrowUp', { shiftKey: true });
  expect(picked()).toEqual(['b', 'c']);
  key('a', { ctrlKey: true });
  expect(picked()).toHaveLength(4);
  key('Escape');
  expect(picked()).toEqual([]);
});

test('without anything to do with them rows cannot be picked, and keys within a row are its own', () => {
  renderTeas();
  row('a').focus();
  key(' ');
  expect(screen.queryByRole('checkbox')).toBeNull();
  screen.getByRole('link', { name: 'Tea a' }).focus();
  key('ArrowDown');
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Tea a' }));
});

test('boxes pick one row, with Shift all between; what is picked is done, and what failed stays picked', async () => {
  const { run, actions } = archive({ failed: [{ id: 'c', why: 'in use' }] });
  renderTeas({ actions });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Tea b' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Tea d' }), { shiftKey: true });
  expect(screen.getByText('3 selected')).toBeTruthy();
  press('Archive');
  await expect.poll(picked).toEqual(['c']);
  expect(run).toHaveBeenCalledExactlyOnceWith({ ids: ['b', 'c', 'd'] });
  expect(screen.getByRole('alert').textContent).toContain('Tea c: in use');
});

test('all that the filter finds are picked as they were then, until a row is taken out', async () => {
  const { run, actions } = archive();
  renderTeas({ actions, at: '/teas?kind=GREEN', total: 1284 });
  expect(screen.queryByRole('button', { name: 'Select all 1,284' })).toBeNull();
  const page = screen.getAllByRole('checkbox', { name: 'Select all on this page' })[0]!;
  fireEvent.click(page);
  press('Select all 1,284');
  expect(screen.getByText('1,284 selected')).toBeTruthy();
  press('Archive');
  await expect.poll(() => run.mock.calls).toEqual([[{ all: { filter: { kind: 'GREEN' }, total: 1284 } }]]);
  await expect.poll(picked).toEqual([]);
  fireEvent.click(page);
  press('Select all 1,284');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Tea a' }));
  expect(screen.getByText('3 selected')).toBeTruthy();
});

test('picks last over the pages of a list, and end when it is narrowed otherwise', async () => {
  const { show } = renderTeas({ actions: archive().actions, cursor: 'c1', total: 8 });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Tea b' }));
  fireEvent.click(screen.getByRole('link', { name: 'Next page' }));
  show([tea('e', 1)]);
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Select Tea e' }));
  expect(screen.getByText('2 selected')).toBeTruthy();
});

test('Back brings the picks of a list back, a new visit does not', async () => {
  const { actions } = archive();
  renderTeas({ actions, at: '/picked' });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Tea b' }));
  await new Promise((resolve) => setTimeout(resolve));
  cleanup();
  window.dispatchEvent(new Event('popstate'));
  renderTeas({ actions, at: '/picked' });
  expect(picked()).toEqual(['b']);
  cleanup();
  renderTeas({ actions, at: '/picked' });
  expect(picked()).toEqual([]);
});

test('a head sorts one way, then the other, then not; the address says so', () => {
  renderTeas({ at: '/teas?kind=GREEN&sort=price', complete: true });
  expect(names()).toEqual(['Tea d', 'Tea a', 'Tea c', 'Tea b']);
  const head = screen.getByRole('columnheader', { name: 'Price' });
  expect(head.getAttribute('aria-sort')).toBe('ascending');
  expect(head.querySelector('a')?.getAttribute('href')).toBe('/teas?kind=GREEN&sort=-price');
});

test('rows sorted elsewhere keep the order they came in', () => {
  renderTeas({ at: '/teas?sort=price' });
  expect(names()).toEqual(['Tea a', 'Tea b', 'Tea c', 'Tea d']);
});

test('a row keeps its place, focus and pick while others come and go', () => {
  const { show } = renderTeas(archive());
  row('b').focus();
  key(' ');
  const before = row('b');
  show([tea('e', 1), { ...tea('b', 101) }, tea('d', 3)]);
  expect(row('b')).toBe(before);
  expect(document.activeElement).toBe(before);
  expect(before.textContent).toContain('101');
  expect(picked()).toEqual(['b']);
});

test('nothing yet, nothing that fits, and nothing on this page are three things', () => {
  const { show } = renderTeas({ rows: [] });
  expect(screen.getByText('No tea yet.')).toBeTruthy();
  show(TEAS);
  expect(screen.queryByText('No tea yet.')).toBeNull();
});

test('a list that is narrowed says so when it is empty, and leads back', () => {
  renderTeas({ rows: [], at: '/teas?kind=BLACK' });
  expect(screen.getByText(/Nothing fits/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Show all' }).getAttribute('href')).toBe('/teas');
});

test('pages follow a cursor and remember the way back', () => {
  sessionStorage.clear();
  renderTeas({ at: '/teas?kind=GREEN', cursor: 'c1', total: 9 });
  const next = screen.getByRole('link', { name: 'Next page' }).getAttribute('href');
  expect(next).toBe('/teas?after=c1&kind=GREEN&skipped=4');
  expect(screen.getByText('1–4 of 9')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'First page' })).toBeNull();
});

test('a list that is counted only so far says that there are more', () => {
  renderTeas({ cursor: 'c1', total: 10_001, mostCounted: 10_000 });
  expect(screen.getByText('1–4 of 10,000+')).toBeTruthy();
});

test('the page before is where one came from; without that there is the first', () => {
  sessionStorage.setItem('minijd:pages', JSON.stringify({ '/teas?after=c2&skipped=8': '/teas?after=c1&skipped=4' }));
  renderTeas({ at: '/teas?after=c2&skipped=8', total: 12 });
  expect(screen.getByRole('link', { name: 'Previous page' }).getAttribute('href')).toBe('/teas?after=c1&skipped=4');
  expect(screen.getByRole('link', { name: 'First page' }).getAttribute('href')).toBe('/teas');
  expect(screen.getByText('9–12 of 12')).toBeTruthy();
});
