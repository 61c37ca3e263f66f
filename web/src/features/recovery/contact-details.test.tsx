import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { ContactDetails } from './contact-details.tsx';

function renderDetails(answers: Record<string, unknown> = {}) {
  const person = { email: 'ann@people.example', emailVerified: false, phone: '13800000001' };
  return renderInShop(() => <ContactDetails person={person} />, { answers, role: 'USER' });
}

test('a new e-mail address is asked for, and its letter announced', async () => {
  const { sent } = renderDetails({ RequestEmailChange: { requestEmailChange: { sent: true, userErrors: [] } } });
  press('Change e-mail');
  type('New e-mail', 'anne');
  press('Send link');
  expect(saidOf(field('New e-mail'))).toMatch(/name@example.com/);
  type('New e-mail', ' anne@people.example ');
  press('Send link');
  expect((await screen.findByRole('status')).textContent).toContain('went to anne@people.example');
  expect(sent('RequestEmailChange')).toEqual([{ input: { email: 'anne@people.example' } }]);
});

test('a phone number is changed or removed; what is wrong with it stands beside it', async () => {
  const refusal = { code: 'CONFLICT', message: 'Another account has it.', field: ['input', 'phone'] };
  const { sent } = renderDetails({ ChangePhone: { changePhone: { user: null, userErrors: [refusal] } } });
  press('Change phone');
  type('Phone', '1380000');
  press('Save');
  expect(saidOf(field('Phone'))).toBe('Phone numbers need 11 digits.');
  type('Phone', '+86 138 0000 0002');
  press('Save');
  await expect.poll(() => saidOf(field('Phone'))).toBe('Another account has it.');
  type('Phone', ' ');
  press('Save');
  await expect
    .poll(() => sent('ChangePhone'))
    .toEqual([{ input: { phone: '+86 138 0000 0002' } }, { input: { phone: null } }]);
});
