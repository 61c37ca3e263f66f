import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { choose, press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { createPersonActions } from './create-person-actions.ts';
import { PersonRoles } from './person-roles.tsx';
import { SuspendPersonDialog } from './suspend-person-dialog.tsx';

const ANN = { __typename: 'User', id: 'ann', displayName: 'Ann', role: 'USER', suspension: null };
const SHOP = { id: 'shop', name: 'Harbor' };
const REASON = 'Reason, which the person is told';

function renderSuspension(answers: Record<string, unknown>, person: object = ANN, shop: typeof SHOP | null = SHOP) {
  const [onClose, onChanged] = [vi.fn(), vi.fn()];
  const Dialog = () => {
    const actions = createPersonActions(ANN, onChanged);
    return (
      <SuspendPersonDialog person={person as never} actions={actions} shop={shop ?? undefined} onClose={onClose} />
    );
  };
  return { ...renderInShop(Dialog, { answers, role: 'ADMIN' }), onClose, onChanged };
}
const suspended = { suspendUser: { userErrors: [] } };

test('nobody is suspended without a reason, or to a day that has passed', async () => {
  const { sent } = renderSuspension({ SuspendUser: suspended });
  press('Suspend');
  expect(screen.getByText('Choose a reason.')).toBeTruthy();
  choose(REASON, 'FRAUD');
  choose('How long', 'DAY');
  fireEvent.input(screen.getByLabelText('Last day'), { target: { value: '2020-01-01' } });
  press('Suspend');
  expect(screen.getByText('Choose today or a later day.')).toBeTruthy();
  expect(sent('SuspendUser')).toEqual([]);
});

test('with the person their shop is suspended unless it is left out, for the same reason', async () => {
  const answers = { SuspendUser: suspended, SuspendSeller: { suspendSeller: { seller: null, userErrors: [] } } };
  const { sent, onClose, onChanged } = renderSuspension(answers);
  choose(REASON, 'FRAUD');
  type(/^Note/, 'Three chargebacks.');
  press('Suspend');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(sent('SuspendUser')).toMatchObject([
    { input: { userId: 'ann', reason: 'FRAUD', note: 'Three chargebacks.' } },
  ]);
  expect(sent('SuspendSeller')).toEqual([
    { input: { sellerId: 'shop', reason: 'Fraud with orders or payments is suspected' } },
  ]);
  expect(onChanged).toHaveBeenCalledOnce();
});

test('when only the shop could not be suspended, that is said and the dialog stays', async () => {
  const refused = { suspendSeller: { seller: null, userErrors: [{ message: 'It is suspended already.' }] } };
  const { onClose } = renderSuspension({ SuspendUser: suspended, SuspendSeller: refused });
  choose(REASON, 'ABUSE');
  press('Suspend');
  expect((await screen.findByRole('alert')).textContent).toBe(
    'The account is suspended, the shop is not: It is suspended already.',
  );
  expect(onClose).not.toHaveBeenCalled();
});

test('a suspension that is changed names the one it replaces; without a shop there is nothing to ask', async () => {
  const person = { ...ANN, suspension: { id: 'first', reason: 'RULES', until: null } };
  const { sent } = renderSuspension({ SuspendUser: suspended }, person, null);
  expect(screen.queryByRole('checkbox')).toBeNull();
  choose(REASON, 'RULES');
  press('Change');
  await expect.poll(() => sent('SuspendUser')).toMatchObject([{ input: { replaces: 'first' } }]);
});

const ROLES = [
  { __typename: 'StaffRoleDetails', role: 'SUPPORT', permissions: ['ORDER_READ'] },
  { __typename: 'StaffRoleDetails', role: 'FINANCE', permissions: ['PAYMENT_REFUND'] },
];

function renderRoles(person: object = ANN, userErrors: object[] = []) {
  const answers = {
    PersonRoles: { person: { __typename: 'User', id: 'ann', staffRoles: [] }, staffRoles: ROLES },
    ChangeStaffRoles: { changeStaffRoles: { userErrors } },
  };
  const roles = () => <PersonRoles person={person as never} onChanged={() => {}} />;
  return renderInShop(roles, { answers, role: 'ADMIN', permissions: ['ROLE_READ', 'ROLE_WRITE', 'ORDER_READ'] });
}
const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });

test('of roles one gives what one has; the change is said and confirmed before it is made', async () => {
  const { sent } = renderRoles();
  expect((await box('Finance')).disabled).toBe(true);
  fireEvent.click(await box('Support'));
  press('Change roles');
  expect(screen.getByText(/^Gives Support\. They are signed out at once/)).toBeTruthy();
  screen.getAllByRole('button', { name: 'Change roles' }).at(-1)!.click();
  await expect
    .poll(() => sent('ChangeStaffRoles'))
    .toEqual([{ input: { userId: 'ann', add: ['SUPPORT'], remove: [] } }]);
});

test('a change that is refused stays open with the reason', async () => {
  renderRoles(ANN, [{ message: 'Not theirs.', field: null }]);
  fireEvent.click(await box('Support'));
  press('Change roles');
  screen.getAllByRole('button', { name: 'Change roles' }).at(-1)!.click();
  expect((await screen.findByRole('alert')).textContent).toBe('Not theirs.');
});

test('who sells has no role to give', async () => {
  renderRoles({ ...ANN, role: 'SELLER' });
  expect((await box('Support')).disabled).toBe(true);
  expect(screen.getByText('Accounts of sellers cannot be administrators.')).toBeTruthy();
});
