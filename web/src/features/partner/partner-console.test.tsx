import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import type { KeyCard_ApiKeyFragment } from '../../graphql/generated/types.ts';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { PartnerForm } from './partner-form.tsx';
import { PartnerKeys } from './partner-keys.tsx';
import { PublishDialog } from './publish-dialog.tsx';

const KEY: KeyCard_ApiKeyFragment = {
  ...({ __typename: 'ApiKey', id: 'k', name: 'ERP', prefix: 'mjd_abcdefgh', scopes: ['CATALOG_READ'] } as const),
  ...{ createdAt: '2026-01-01T00:00:00Z', expiresAt: '2099-01-01T00:00:00Z', revokedAt: null, lastUsedAt: null },
};

test('an application needs all that is asked, and is sent as it was filled in', async () => {
  const onSubmitted = vi.fn();
  const answers = {
    ApplyAsPartner: { applyAsPartner: { partner: { __typename: 'Partner', id: 'p' }, userErrors: [] } },
  };
  const { sent } = renderInShop(() => <PartnerForm partner={null} onSubmitted={onSubmitted} />, {
    ...{ answers, role: 'USER' },
  });
  press('Submit application');
  expect(saidOf(field('Organisation'))).toBe('Please fill this in.');
  expect(sent('ApplyAsPartner')).toEqual([]);
  type('Organisation', 'Cloud ERP');
  type('Website', 'https://erp.example');
  type('E-mail of whom to ask', 'api@erp.example');
  type('What you use the API for', 'Ships orders.');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Read your orders and sales' }));
  press('Submit application');
  await expect.poll(() => onSubmitted.mock.calls.length).toBe(1);
  expect(sent('ApplyAsPartner')).toMatchObject([
    { input: { name: 'Cloud ERP', scopes: ['CATALOG_READ', 'OPERATIONS_WRITE', 'ORDERS_READ'] } },
  ]);
});

test('a new key is shown once, and revoking one asks first', async () => {
  const onChanged = vi.fn();
  const answers = {
    CreateApiKey: { createApiKey: { secret: 'mjd_new', userErrors: [] } },
    RevokeApiKey: { revokeApiKey: { apiKey: KEY, userErrors: [] } },
  };
  const keys = () => <PartnerKeys keys={[KEY]} scopes={['CATALOG_READ']} active onChanged={onChanged} />;
  const { sent } = renderInShop(keys, { answers, role: 'USER' });
  press('Create a key');
  type('Name', 'ERP');
  press('Create');
  await screen.findByText('mjd_new');
  expect(sent('CreateApiKey')).toEqual([{ input: { name: 'ERP', scopes: ['CATALOG_READ'], expiresInDays: 90 } }]);
  press('I have kept it');
  press('Revoke');
  expect(sent('RevokeApiKey')).toEqual([]);
  fireEvent.click(screen.getAllByRole('button', { name: 'Revoke' }).at(-1)!);
  await expect.poll(() => sent('RevokeApiKey')).toEqual([{ id: 'k' }]);
});

test('all that hinders a manifest is listed', async () => {
  const onPublished = vi.fn();
  const problems = [{ operation: 'A', code: 'INVALID', message: 'No such field.' }];
  const userErrors = [{ message: 'None was registered.', field: ['input', 'manifest'] }];
  const answers = { RegisterOperations: { registerOperations: { release: null, problems, userErrors } } };
  renderInShop(() => <PublishDialog onClose={() => {}} onPublished={onPublished} />, { answers, role: 'USER' });
  type('Program', 'erp');
  type('Version', '1');
  type('Manifest', 'query A { x }');
  press('Register operations');
  await screen.findByText('A: No such field.');
  expect(onPublished).not.toHaveBeenCalled();
});
