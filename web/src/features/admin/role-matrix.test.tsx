import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { Permission } from '../../graphql/generated/types.ts';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { createRoleDraft, type RoleDraft } from './role-draft.ts';
import { RoleMatrix } from './role-matrix.tsx';

const role = (name: string, editable = true) =>
  ({ __typename: 'StaffRoleDetails', role: name, editable, permissions: [], holders: [] }) as never;
const row = (permission: Permission) =>
  ({ __typename: 'PermissionDescription', permission, name: permission, description: permission }) as never;

function renderMatrix(permissions: Permission[]) {
  let draft!: RoleDraft;
  const roles = [role('SUPER', false), role('SUPPORT')];
  const Part = () => {
    draft = createRoleDraft(() => roles);
    return <RoleMatrix roles={roles} permissions={[row('ORDER_READ'), row('REFUND_WRITE')]} draft={draft} />;
  };
  renderInShop(Part, { role: 'ADMIN', permissions });
  return () => draft;
}
const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });

test('one gives away only what one has oneself, and never of a fixed role', async () => {
  const draft = renderMatrix(['ROLE_WRITE', 'ORDER_READ']);
  await expect.poll(async () => (await box('ORDER_READ: Support')).disabled).toBe(false);
  expect((await box('REFUND_WRITE: Support')).disabled).toBe(true);
  expect((await box('ORDER_READ: Super')).disabled).toBe(true);
  (await box('ORDER_READ: Support')).click();
  expect(draft().permits('SUPPORT', 'ORDER_READ')).toBe(true);
});

test('without the permission to change roles all is fixed', async () => {
  renderMatrix(['ORDER_READ', 'REFUND_WRITE']);
  await box('ORDER_READ: Support');
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').every(({ disabled }) => disabled)).toBe(true);
});
