import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { AccountDeletion } from './account-deletion.tsx';
import { DataDownload } from './data-download.tsx';

/** Where the page would go. */
function watchNavigation() {
  const assign = vi.fn();
  vi.stubGlobal('location', { ...window.location, href: window.location.href, assign });
  return assign;
}
const deletion = (deletionObstacles: object[] | null) => () => (
  <AccountDeletion person={{ id: 'ann', deletionObstacles } as never} onChanged={() => {}} />
);

test('what is not finished is listed in place of the button', () => {
  renderInShop(deletion([{ kind: 'OPEN_ORDERS', count: 1, message: 'One order is not delivered.' }]), { role: 'USER' });
  expect(screen.getByText('One order is not delivered.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Delete my account' })).toBeNull();
});

test('an account is deleted with or without its reviews, after a last question', async () => {
  const assign = watchNavigation();
  const due = '2026-12-14T06:00:00Z';
  const { sent } = renderInShop(deletion([]), {
    answers: { RequestAccountDeletion: { requestAccountDeletion: { deletionDueAt: due, userErrors: [] } } },
    role: 'USER',
  });
  press('Delete my account');
  expect(screen.getByRole('alertdialog', { name: 'Delete your account?' })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'Remove them' }));
  press('Delete for good');
  await expect.poll(() => assign.mock.calls).toEqual([[`/account/leaving?until=${encodeURIComponent(due)}`]]);
  expect(sent('RequestAccountDeletion')).toEqual([{ input: { keepReviews: false } }]);
});

test('a deletion that is refused says all reasons, and nobody is led away', async () => {
  const assign = watchNavigation();
  const userErrors = [{ message: 'One order is open.' }, { message: 'There is money in the wallet.' }];
  const answers = { RequestAccountDeletion: { requestAccountDeletion: { deletionDueAt: null, userErrors } } };
  renderInShop(deletion([]), { answers, role: 'USER' });
  press('Delete my account');
  press('Delete for good');
  expect((await screen.findByRole('alert')).textContent).toBe('One order is open. There is money in the wallet.');
  expect(assign).not.toHaveBeenCalled();
});

test('the download begins only when it is allowed; else it is said why', async () => {
  const assign = watchNavigation();
  let begunAt: string | null = null;
  const BeginDataDownload = () => ({
    beginDataDownload: { begunAt, userErrors: begunAt ? [] : [{ code: 'RATE_LIMITED', message: 'Wait a while.' }] },
  });
  renderInShop(() => <DataDownload />, { answers: { BeginDataDownload }, role: 'USER' });
  press('Download my data');
  expect((await screen.findByRole('alert')).textContent).toBe('Wait a while.');
  expect(assign).not.toHaveBeenCalled();
  begunAt = '2026-12-01T00:00:00Z';
  press('Download my data');
  await expect.poll(() => assign.mock.calls).toEqual([['/account/data.json']]);
  expect(screen.queryByRole('alert')).toBeNull();
});
