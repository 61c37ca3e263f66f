import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { useViewer } from '../session/viewer.tsx';
import { createPersonActions } from './create-person-actions.ts';
import { PersonDevices } from './person-devices.tsx';
import { PersonSuspensions } from './person-suspensions.tsx';
import { PersonWallet } from './person-wallet.tsx';

const BO = { __typename: 'User', id: 'bo', displayName: 'Bo', role: 'USER', suspension: null, shop: null } as const;
const SUSPENDED = { ...BO, suspension: { until: null }, suspensions: [] };
const lastButton = (name: string) => screen.getAllByRole('button', { name }).at(-1)!;

function renderPanel(panel: 'access' | 'devices', person: object, { answers = {}, may = true } = {}) {
  const [onChanged, onRetry] = [vi.fn(), vi.fn()];
  const Part = () => {
    const viewer = useViewer();
    const actions = createPersonActions(BO, onChanged);
    const props = { person: person as never, actions };
    return (
      <>
        <p>{viewer()?.me?.displayName}</p>
        {panel === 'access' ? <PersonSuspensions {...props} /> : <PersonDevices {...props} onRetry={onRetry} />}
      </>
    );
  };
  const permissions = may ? (['USER_SUSPEND', 'USER_SIGN_OUT'] as const) : [];
  return { ...renderInShop(Part, { answers, role: 'ADMIN', permissions }), onChanged, onRetry };
}

test('a suspended person is restored by the button, after a question', async () => {
  const answers = { RestoreUser: { restoreUser: { userErrors: [] } } };
  const { sent, onChanged } = renderPanel('access', SUSPENDED, { answers });
  await screen.findByRole('button', { name: 'Restore' });
  press('Restore');
  expect(screen.getByRole('alertdialog', { name: 'Restore Bo?' })).toBeTruthy();
  expect(sent('RestoreUser')).toEqual([]);
  lastButton('Restore').click();
  expect(await screen.findByText('Bo can sign in again.')).toBeTruthy();
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(sent('RestoreUser')).toEqual([{ input: { userId: 'bo' } }]);
  expect(onChanged).toHaveBeenCalledOnce();
});

test('a restoration that is refused says why and stays asked', async () => {
  const answers = { RestoreUser: { restoreUser: { userErrors: [{ message: 'Not suspended any more.' }] } } };
  const { onChanged } = renderPanel('access', SUSPENDED, { answers });
  await screen.findByRole('button', { name: 'Restore' });
  press('Restore');
  lastButton('Restore').click();
  expect((await screen.findByRole('alert')).textContent).toBe('Not suspended any more.');
  expect(screen.getByRole('alertdialog')).toBeTruthy();
  expect(onChanged).not.toHaveBeenCalled();
});

test('nobody is offered to suspend themselves, or without the permission', async () => {
  renderPanel('access', { ...BO, id: 'ann' });
  await screen.findByText('Ann');
  expect(screen.getByText('May sign in.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('without the permission there are no buttons', async () => {
  renderPanel('access', SUSPENDED, { may: false });
  await screen.findByText('Ann');
  expect(screen.getByText('Suspended: cannot sign in.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

const SESSION = {
  ...{ id: 's', browser: 'Firefox', system: null, ipAddress: '192.0.2.1' },
  ...{ createdAt: '2026-11-01T00:00:00Z', lastUsedAt: '2026-11-02T00:00:00Z' },
};

test('all devices are signed out after a question, and it is said how many they were', async () => {
  const answers = { SignOutUser: { signOutUser: { endedSessions: 1, userErrors: [] } } };
  const { sent } = renderPanel('devices', { ...BO, sessions: [SESSION] }, { answers });
  await screen.findByRole('button', { name: 'Sign out everywhere' });
  press('Sign out everywhere');
  lastButton('Sign out everywhere').click();
  expect(await screen.findByText('Bo is signed out on 1 device.')).toBeTruthy();
  expect(sent('SignOutUser')).toEqual([{ input: { userId: 'bo' } }]);
});

test('devices that cannot be read are missing, not none', () => {
  const { onRetry } = renderPanel('devices', { ...BO, sessions: null });
  expect(screen.queryByText('Signed in nowhere.')).toBeNull();
  screen.getByRole('button').click();
  expect(onRetry).toHaveBeenCalledOnce();
});

const WALLET = {
  balance: { amount: '5.00', currency: 'CNY' },
  entries: { nodes: [] },
};

test('money is added once per dialog, with a reason; the balance is asked for again', async () => {
  const topUpBalance = { userErrors: [] };
  const { sent } = renderInShop(() => <PersonWallet userId="bo" />, {
    answers: { WalletOf: { walletOf: WALLET }, CreditBalance: { topUpBalance } },
    role: 'ADMIN',
  });
  await screen.findByRole('button', { name: 'Add to the balance' });
  press('Add to the balance');
  type('Amount (¥)', '0');
  lastButton('Add to the balance').click();
  expect(saidOf(field('Amount (¥)'))).toBe('Enter an amount such as 20 or 9.90.');
  expect(saidOf(field('Why'))).toBe('Say why.');
  type('Amount (¥)', '9.9');
  type('Why', ' Broken cup ');
  lastButton('Add to the balance').click();
  expect(await screen.findByText('The money is on the balance.')).toBeTruthy();
  expect(sent('CreditBalance')).toMatchObject([{ input: { userId: 'bo', amount: '9.90', note: 'Broken cup' } }]);
  await expect.poll(() => sent('WalletOf').length).toBe(2);
});
