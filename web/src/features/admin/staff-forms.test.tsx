import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { ApplicationDialog } from './application-dialog.tsx';
import { createSellerReview } from './create-seller-review.ts';
import { GiveRoleForm } from './give-role-form.tsx';
import { RoleHolders } from './role-holders.tsx';

const changed = (userErrors: object[] = []) => ({ ChangeStaffRoles: { changeStaffRoles: { userErrors } } });
const lastButton = (name: string) => screen.getAllByRole('button', { name }).at(-1)!;

test('a role is given to an address after a question; the field is empty for the next', async () => {
  const onChanged = vi.fn();
  const form = () => <GiveRoleForm roles={['SUPPORT']} onChanged={onChanged} />;
  const { sent } = renderInShop(form, { answers: changed(), role: 'ADMIN' });
  press('Give a role');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  type(/mail/i, 'bo@people.example');
  press('Give a role');
  expect(screen.getByRole('alertdialog', { name: 'Give Support to bo@people.example?' })).toBeTruthy();
  lastButton('Give a role').click();
  expect(await screen.findByText('bo@people.example has Support now.')).toBeTruthy();
  expect(sent('ChangeStaffRoles')).toEqual([{ input: { email: 'bo@people.example', add: ['SUPPORT'] } }]);
  expect(field(/mail/i).value).toBe('');
  expect(onChanged).toHaveBeenCalledOnce();
});

test('an address that nobody has is said beside it, and stays', async () => {
  const nobody = { message: 'There is no such account.', field: ['input', 'email'] };
  const form = () => <GiveRoleForm roles={['SUPPORT']} onChanged={() => {}} />;
  renderInShop(form, { answers: changed([nobody]), role: 'ADMIN' });
  type(/mail/i, 'nobody@people.example');
  press('Give a role');
  lastButton('Give a role').click();
  await expect.poll(() => saidOf(field(/mail/i))).toBe('There is no such account.');
  expect(field(/mail/i).value).toBe('nobody@people.example');
});

const SUPPORT = {
  ...{ __typename: 'StaffRoleDetails', role: 'SUPPORT', editable: true, permissions: [] },
  holders: [{ __typename: 'User', id: 'bo', displayName: 'Bo', email: 'bo@people.example' }],
} as never;

test('the last super administrator stays: why is said in the dialog', async () => {
  const holders = () => <RoleHolders role={SUPPORT} editable onChanged={() => {}} />;
  const { sent } = renderInShop(holders, {
    answers: changed([{ message: 'This is the last one.', field: null }]),
    role: 'ADMIN',
  });
  press('Take away Support from Bo');
  lastButton('Take away').click();
  expect((await screen.findByRole('alert')).textContent).toBe('This is the last one.');
  expect(sent('ChangeStaffRoles')).toEqual([{ input: { userId: 'bo', remove: ['SUPPORT'] } }]);
});

test('without the right to it no role is taken away', () => {
  renderInShop(() => <RoleHolders role={SUPPORT} editable={false} onChanged={() => {}} />, { role: 'ADMIN' });
  expect(screen.getByText('Bo')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

const APPLICATION = {
  ...{
    __typename: 'SellerApplication',
    id: 'application',
    status: 'SUBMITTED',
    companyName: 'Harbor Ltd',
    creditCode: '1',
  },
  ...{
    licenceUrl: null,
    logoUrl: null,
    contactName: 'Bo',
    phone: '1',
    province: '',
    city: '',
    district: '',
    street: '',
  },
  ...{ nameZh: '港湾', nameEn: 'Harbor', slug: 'harbor', descriptionZh: null, descriptionEn: null, reason: null },
  ...{ submittedAt: '2026-11-01T00:00:00Z', seller: null, sameLicence: [] },
  applicant: { __typename: 'User', id: 'bo', displayName: 'Bo', email: 'bo@people.example' },
};

function renderApplication(permissions: readonly 'SELLER_VERIFY'[], application: object = APPLICATION) {
  const onClose = vi.fn();
  const Dialog = () => {
    const review = createSellerReview(() => {});
    return <ApplicationDialog id="application" title="Harbor" review={review} onClose={onClose} />;
  };
  const answers = {
    SellerApplicationDetail: { sellerApplication: application },
    RejectSellerApplication: { rejectSellerApplication: { userErrors: [] } },
    ApproveSellerApplication: { approveSellerApplication: { userErrors: [{ message: 'The address is taken.' }] } },
  };
  return { ...renderInShop(Dialog, { answers, role: 'ADMIN', permissions }), onClose };
}

test('an application is rejected with a reason only; an approval that is refused says why', async () => {
  const { sent, onClose } = renderApplication(['SELLER_VERIFY']);
  await screen.findByText('Harbor Ltd');
  press('Reject');
  expect(saidOf(field('What has to be corrected'))).toBe('Say why.');
  press('Approve');
  expect((await screen.findByRole('alert')).textContent).toBe('The address is taken.');
  expect(onClose).not.toHaveBeenCalled();
  type('What has to be corrected', 'The licence cannot be read.');
  press('Reject');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(sent('RejectSellerApplication')).toEqual([
    { input: { id: 'application', reason: 'The licence cannot be read.' } },
  ]);
});

test.each([
  ['without the permission', [], APPLICATION],
  ['when it is decided already', ['SELLER_VERIFY'], { ...APPLICATION, status: 'REJECTED', reason: 'Unreadable.' }],
] as const)('%s there is nothing to decide', async (_, permissions, application) => {
  renderApplication(permissions, application);
  await screen.findByText('Harbor Ltd');
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
});
