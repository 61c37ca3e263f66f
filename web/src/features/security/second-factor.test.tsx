import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

const FACTOR = { __typename: 'SecondFactor', enabledAt: '2026-11-01T00:00:00Z', recoveryCodesLeft: 9 };
const REFUSED = { code: 'RATE_LIMITED', message: 'Wait a while.', field: null };

function renderFactor(person: object, answers: Record<string, unknown>) {
  const onChanged = vi.fn();
  const factor = () => <SecondFactor person={{ needsSecondFactor: false, ...person } as never} onChanged={onChanged} />;
  return { ...renderInShop(factor, { answers, role: 'USER' }), onChanged };
}

test('switching on shows the secret of this moment, then the codes; only closing them is a change', async () => {
  const { onChanged } = renderFactor(
    { secondFactor: null },
    {
      BeginSecondFactor: { beginSecondFactor: { secret: 'ABCDEFGH', uri: 'otpauth://totp/shop', userErrors: [] } },
      EnableSecondFactor: { enableSecondFactor: { recoveryCodes: ['one', 'two'], userErrors: [] } },
    },
  );
  press('Switch on');
  expect(await screen.findByText('ABCD EFGH')).toBeTruthy();
  const code = screen.getByRole<HTMLInputElement>('textbox', { name: 'Code' });
  code.value = '123456';
  code.dispatchEvent(new InputEvent('input', { bubbles: true }));
  screen.getAllByRole('button', { name: 'Switch on' }).at(-1)!.click();
  expect(await screen.findByText('one')).toBeTruthy();
  expect(screen.queryByText('ABCD EFGH')).toBeNull();
  expect(onChanged).not.toHaveBeenCalled();
  press('I have kept them');
  expect(onChanged).toHaveBeenCalledOnce();
});

test('where no secret is given it is said why, and nothing opens', async () => {
  renderFactor(
    { secondFactor: null },
    { BeginSecondFactor: { beginSecondFactor: { secret: null, uri: null, userErrors: [REFUSED] } } },
  );
  press('Switch on');
  expect((await screen.findByRole('alert')).textContent).toBe('Wait a while.');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('new recovery codes are shown once', async () => {
  renderFactor(
    { secondFactor: FACTOR },
    { ReplaceRecoveryCodes: { replaceRecoveryCodes: { recoveryCodes: ['three'], userErrors: [] } } },
  );
  press('New recovery codes');
  expect(await screen.findByText('three')).toBeTruthy();
});

const session = (id: string, current = false) => ({
  ...{ __typename: 'Session', id, current, browser: 'Firefox', system: 'Linux', ipAddress: '203.0.113.7' },
  ...{ createdAt: '2026-11-01T00:00:00Z', lastUsedAt: '2026-11-02T00:00:00Z' },
});

test('another device is signed out by its own button, all others by one; a refusal is said', async () => {
  const refetch = vi.fn();
  const data = { me: { __typename: 'User', id: 'ann', sessions: [session('here', true), session('phone')] } };
  const query = Object.assign(() => data, {
    ...{ peek: () => data, refetch, loading: () => false, failure: () => undefined, settled: () => true },
  });
  const { sent } = renderInShop(() => <Sessions query={query as never} />, {
    answers: {
      RevokeSession: { revokeSession: { revoked: true, userErrors: [] } },
      RevokeOtherSessions: { revokeOtherSessions: { revoked: null, userErrors: [REFUSED] } },
    },
    role: 'USER',
  });
  expect(await screen.findByText('This device')).toBeTruthy();
  press('Sign out there');
  await expect.poll(() => sent('RevokeSession')).toEqual([{ id: 'phone' }]);
  press('Sign out all other devices');
  expect((await screen.findByRole('alert')).textContent).toBe('Wait a while.');
  expect(refetch).toHaveBeenCalled();
  expect(sent('RevokeOtherSessions')).toHaveLength(1);
});
