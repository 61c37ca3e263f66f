import { fireEvent, screen } from '@solidjs/testing-library';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createVerifyEmailMutation } from '../../graphql/generated/operations.ts';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { EmailLink } from './email-link.tsx';
import { ForgotPassword } from './forgot-password.tsx';
import { ResetPassword } from './reset-password.tsx';
import { VerifyBanner } from './verify-banner.tsx';

const TOKEN = { token: 'of-a-letter' };
const EXPIRED = { code: 'LINK_EXPIRED', message: 'The link is used up.', field: ['input', 'token'] };
const password = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const typePassword = (label: string, value: string) => fireEvent.input(password(label), { target: { value } });
const openLink = (hash: string) => {
  window.location.hash = hash;
};
beforeEach(() => openLink(`token=${TOKEN.token}`));

test('who forgot a password is told the same for every address, and waits before asking again', async () => {
  const answers = { RequestPasswordReset: { requestPasswordReset: { sent: true, userErrors: [] } } };
  const { sent } = renderInShop(() => <ForgotPassword />, { answers });
  type('E-mail', 'ann');
  press('Send link');
  expect(saidOf(field('E-mail'))).toMatch(/name@example.com/);
  type('E-mail', ' ann@people.example ');
  press('Send link');
  expect((await screen.findByRole('status')).textContent).toMatch(/If ann@people.example has an account/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Send again in/ }).disabled).toBe(true);
  expect(sent('RequestPasswordReset')).toEqual([{ input: { email: 'ann@people.example' } }]);
});

test('a new password goes with the token of the link; a weak one is refused beside its field', async () => {
  const weak = { code: 'WEAK_PASSWORD', message: 'Too easy to guess.', field: ['input', 'newPassword'] };
  const ResetPasswordAnswer = ({ input }: { input: { newPassword: string } }) => ({
    resetPassword:
      input.newPassword === 'password1' ? { reset: false, userErrors: [weak] } : { reset: true, userErrors: [] },
  });
  const { sent } = renderInShop(() => <ResetPassword />, { answers: { ResetPassword: ResetPasswordAnswer } });
  typePassword('New password', 'password1');
  press('Replace password');
  await expect.poll(() => saidOf(password('New password'))).toBe('Too easy to guess.');
  typePassword('New password', 'quite another horse');
  press('Replace password');
  expect((await screen.findByRole('status')).textContent).toMatch(/^Your password was replaced/);
  expect(sent('ResetPassword').at(-1)).toEqual({ input: { ...TOKEN, newPassword: 'quite another horse' } });
});

test.each([
  ['', /^The link is incomplete/],
  [`token=${TOKEN.token}`, /^The link is used up\.$/],
])('a link that cannot be used (%s) leads to another one', async (hash, said) => {
  openLink(hash);
  const answers = { ResetPassword: { resetPassword: { reset: false, userErrors: [EXPIRED] } } };
  renderInShop(() => <ResetPassword />, { answers });
  if (hash) {
    typePassword('New password', 'quite another horse');
    press('Replace password');
  }
  expect((await screen.findByRole('alert')).textContent).toMatch(said);
  expect(screen.getByRole('link', { name: 'Ask for a new link' }).getAttribute('href')).toBe('/forgot-password');
});

function ProveEmail() {
  const present = createVerifyEmailMutation();
  return <EmailLink present={present as never} done="It is yours." />;
}

test('a link that proves an address asks for the password where nobody is signed in', async () => {
  const wrong = { code: 'INVALID_CREDENTIALS', message: 'That is not it.', field: ['input', 'password'] };
  const VerifyEmail = ({ input }: { input: { password?: string } }) => ({
    verifyEmail:
      input.password === 'a long password'
        ? { verified: true, userErrors: [] }
        : { verified: false, userErrors: [wrong] },
  });
  const { sent } = renderInShop(ProveEmail, { answers: { VerifyEmail } });
  expect(await screen.findByText(/^Enter the password of the account/)).toBeTruthy();
  typePassword('Password', 'not it, surely');
  press('Verify');
  await expect.poll(() => saidOf(password('Password'))).toBe('That is not it.');
  typePassword('Password', 'a long password');
  press('Verify');
  expect(await screen.findByText('It is yours.')).toBeTruthy();
  expect(sent('VerifyEmail').at(-1)).toEqual({ input: { ...TOKEN, password: 'a long password' } });
});

test('a link that has expired says so, and one that could not be checked is checked again', async () => {
  let away = true;
  onTestFinished(() => openLink(''));
  const VerifyEmail = () => (away ? undefined : { verifyEmail: { verified: false, userErrors: [EXPIRED] } });
  renderInShop(ProveEmail, { answers: { VerifyEmail }, role: 'USER' });
  const again = await screen.findByRole('button', { name: 'Try again' });
  away = false;
  again.click();
  expect((await screen.findByRole('alert')).textContent).toBe('The link is used up.');
});

test('the letter that proves an address is sent again; why it is not is said', async () => {
  const limited = { code: 'RATE_LIMITED', message: 'Wait a while.', field: null };
  let sent = false;
  const RequestEmailVerification = () => ({ requestEmailVerification: { sent, userErrors: sent ? [] : [limited] } });
  renderInShop(() => <VerifyBanner email="ann@people.example" />, {
    answers: { RequestEmailVerification },
    role: 'USER',
  });
  press('Send again');
  expect((await screen.findByRole('alert')).textContent).toBe('Wait a while.');
  sent = true;
  press('Send again');
  expect((await screen.findByRole('status')).textContent).toMatch(/^We have sent an e-mail/);
  expect(screen.queryByRole('alert')).toBeNull();
});
