import { fireEvent, screen, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import type { Permission } from '../../graphql/generated/types.ts';
import { PageSettingsProvider } from '../../page/page-context.tsx';
import { press, renderInShop, settle } from '../../testing/render-in-shop.tsx';
import type { CsvPage } from './create-csv-export.ts';
import { CsvExport } from './csv-export.tsx';
import { WorkCountsProvider } from './work-counts.tsx';
import { WorkNav, WorkTabs } from './work-nav.tsx';

const COUNTS = {
  ...{ ordersToShip: { totalCount: 120 }, requested: { totalCount: 2 }, returning: { totalCount: 1 } },
  ...{ stockAlerts: { low: 0, out: 0 }, sellerApplications: null, paymentDifferences: null, deadLetters: null },
  ...{ receivedReviews: null, reviewsToModerate: null },
};

function renderNav(role: 'SELLER' | 'ADMIN', { permissions = [] as Permission[], at = '/seller/orders/7' } = {}) {
  const part = () => (
    <PageSettingsProvider value={{ theme: 'system' } as never}>
      <WorkCountsProvider>
        <WorkNav />
        <WorkTabs />
      </WorkCountsProvider>
    </PageSettingsProvider>
  );
  return renderInShop(part, { answers: { WorkCounts: COUNTS }, role, permissions, at });
}
const side = async () => within(await screen.findByRole('navigation', { name: 'Workbench' }));

test('everybody sees the pages they may use, with what waits there', async () => {
  const { sent } = renderNav('SELLER');
  const links = await side();
  expect(await links.findByText('99+')).toBeTruthy();
  expect(links.getByRole('link', { name: /^Returns/ }).textContent).toMatch(/3$/);
  // Nothing waits: no number.
  expect(links.getByRole('link', { name: /^Stock/ }).textContent).not.toMatch(/\d/);
  expect(links.queryByRole('link', { name: /^People/ })).toBeNull();
  expect(sent('WorkCounts')[0]).toMatchObject({ orders: true, reviews: true, sellers: false, moderation: false });
});

test('the page of an order belongs to the orders', async () => {
  renderNav('SELLER');
  const current = (await side())
    .getAllByRole('link')
    .filter((link) => link.ariaCurrent ?? link.getAttribute('aria-current'));
  expect(current.map((link) => [link.getAttribute('href'), link.getAttribute('aria-current')])).toEqual([
    ['/seller/orders', 'true'],
  ]);
});

test('an administrator without permissions to count asks for nothing', async () => {
  const { sent } = renderNav('ADMIN', { permissions: ['ROLE_READ'], at: '/admin/roles' });
  await side();
  await settle();
  expect(sent('WorkCounts')).toEqual([]);
});

test('a phone has four tabs; More has all, says when one is elsewhere, and closes on the way', async () => {
  renderNav('SELLER', { at: '/seller/coupons' });
  await side();
  const more = screen.getByRole('button', { name: 'More' });
  expect(more.getAttribute('aria-current')).toBe('true');
  expect(more.closest('ul')?.querySelectorAll('a')).toHaveLength(4);
  fireEvent.click(more);
  const sheet = within(screen.getByRole('dialog', { name: 'All pages' }));
  fireEvent.click(sheet.getByRole('link', { name: /^Webhooks/ }));
  expect(screen.queryByRole('dialog', { name: 'All pages' })).toBeNull();
});

test('an export shows how far it is and can be stopped; nothing to export cannot be started', async () => {
  const walk = vi.fn(() => async (): Promise<CsvPage<{ id: string }>> => new Promise(() => {}));
  const source = {
    file: 'x.csv',
    most: 10,
    columns: () => [{ header: 'Id', text: ({ id }: { id: string }) => id }],
    walk,
  };
  renderInShop(() => <CsvExport source={source} total={25} />, { role: 'SELLER' });
  expect(screen.getByText('A file holds the first 10. Narrow the list for others.')).toBeTruthy();
  press('Export as CSV');
  expect((await screen.findByRole<HTMLProgressElement>('progressbar')).max).toBe(10);
  press('Cancel');
  expect(screen.getByRole('button', { name: 'Export as CSV' })).toBeTruthy();
});

test('what cannot be read is said', async () => {
  const walk = () => async (): Promise<CsvPage<object>> => ({ failure: { code: 'NETWORK' } as never });
  renderInShop(() => <CsvExport source={{ file: 'x.csv', most: 10, columns: () => [], walk }} total={0} />);
  expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true);
});
