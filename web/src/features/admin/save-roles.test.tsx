import { screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { createRoleDraft, type StaffRoleDetails } from './role-draft.ts';
import { SaveRoles } from './save-roles.tsx';

const role = (name: StaffRoleDetails['role'], permissions: StaffRoleDetails['permissions'] = []) =>
  ({ __typename: 'StaffRoleDetails', role: name, editable: true, permissions, holders: [] }) as StaffRoleDetails;
const REFUSED = { code: 'FORBIDDEN', message: 'You are not allowed to do this.' };

/** A form in which three roles were given `ORDER_READ`; those of `refused` cannot be saved. */
function renderRoles(refused: readonly string[]) {
  const [roles, setRoles] = createSignal([role('CATALOGUE'), role('FINANCE'), role('SUPPORT')]);
  const stored = new Set<string>();
  const onSaved = vi.fn(() => {
    setRoles((before) => before.map((one) => (stored.has(one.role) ? role(one.role, ['ORDER_READ']) : one)));
  });
  const Roles = () => {
    const draft = createRoleDraft(roles);
    for (const name of ['CATALOGUE', 'FINANCE', 'SUPPORT'] as const) {
      draft.set({ role: name, permission: 'ORDER_READ', permitted: true });
    }
    const permissions = [
      { __typename: 'PermissionDescription', permission: 'ORDER_READ', name: '', description: 'See orders' },
    ];
    return (
      <SaveRoles draft={draft} permissions={permissions as never} onSaved={onSaved}>
        <p>The matrix.</p>
      </SaveRoles>
    );
  };
  const ChangeRolePermissions = ({ input }: { input: { role: string } }) => {
    const isRefused = refused.includes(input.role);
    if (!isRefused) stored.add(input.role);
    return { changeRolePermissions: { userErrors: isRefused ? [REFUSED] : [] } };
  };
  return { ...renderInShop(Roles, { answers: { ChangeRolePermissions }, role: 'ADMIN' }), onSaved };
}

/** The last of equal buttons is that of the dialog. */
const confirm = () => screen.getAllByRole('button', { name: 'Save changes' }).at(-1)!.click();
const changes = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

test('of several roles all are tried; each refusal is named, and what was saved is not asked again', async () => {
  const { sent, onSaved } = renderRoles(['CATALOGUE', 'SUPPORT']);
  press('Save changes');
  await screen.findByText('Change what these roles permit?');
  expect(changes()).toHaveLength(3);
  confirm();
  await expect
    .poll(() => screen.queryAllByRole('alert').flatMap(({ textContent }) => textContent || []))
    .toEqual(['Catalogue: You are not allowed to do this.', 'Support: You are not allowed to do this.']);
  expect(sent('ChangeRolePermissions')).toHaveLength(3);
  expect(onSaved).toHaveBeenCalledOnce();
  expect(changes()).toEqual(['Catalogue may: See orders', 'Support may: See orders']);
});

test('where nothing is refused the dialog closes and says so', async () => {
  const { onSaved } = renderRoles([]);
  press('Save changes');
  await screen.findByText('Change what these roles permit?');
  confirm();
  expect(await screen.findByText('The roles are saved.')).toBeTruthy();
  expect(screen.queryByText('Change what these roles permit?')).toBeNull();
  expect(onSaved).toHaveBeenCalledOnce();
});
