import { screen } from '@solidjs/testing-library';
import { expect, onTestFinished, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { DisableDialog } from './disable-dialog.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx';

const refusal = (name: string, message: string) => ({ code: 'INVALID_CREDENTIALS', message, field: ['input', name] });

function renderEnrolment(enableSecondFactor: object) {
  const [onClose, onEnabled] = [vi.fn(), vi.fn()];
  const enrolment = { secret: 'ABCDEFGHIJ', uri: 'otpauth://totp/shop' };
  const dialog = () => <EnrolDialog enrolment={enrolment} onClose={onClose} onEnabled={onEnabled} />;
  return {
    ...renderInShop(dialog, { answers: { EnableSecondFactor: { enableSecondFactor } }, role: 'USER' }),
    ...{ onClose, onEnabled },
  };
}

test('the key can be typed in fours; a right code switches on and hands over the recovery codes', async () => {
  const { sent, onClose, onEnabled } = renderEnrolment({ recoveryCodes: ['one', 'two'], userErrors: [] });
  expect(screen.getByText('ABCD EFGH IJ')).toBeTruthy();
  press('Switch on');
  expect(saidOf(field('Code'))).toBe('Enter the code.');
  type('Code', '123456');
  press('Switch on');
  await expect.poll(() => onEnabled.mock.calls).toEqual([[['one', 'two']]]);
  expect(onClose).toHaveBeenCalledOnce();
  expect(sent('EnableSecondFactor')).toEqual([{ input: { code: '123456' } }]);
});

test('with a wrong code it stays open and says so', async () => {
  const wrong = refusal('code', 'That is not the code.');
  const { onClose, onEnabled } = renderEnrolment({ recoveryCodes: null, userErrors: [wrong] });
  type('Code', '000000');
  press('Switch on');
  await expect.poll(() => saidOf(field('Code'))).toBe('That is not the code.');
  expect([onClose.mock.calls, onEnabled.mock.calls]).toEqual([[], []]);
});

function renderEnd(disableSecondFactor: object) {
  const [onClose, onDisabled] = [vi.fn(), vi.fn()];
  const dialog = () => <DisableDialog onClose={onClose} onDisabled={onDisabled} />;
  const options = { answers: { DisableSecondFactor: { disableSecondFactor } }, role: 'USER' } as const;
  return { ...renderInShop(dialog, options), onClose, onDisabled };
}

test('it is switched off with the password and a code, and with nothing less', async () => {
  const { sent, onDisabled } = renderEnd({ accessTokenExpiresAt: '2026-01-01T00:00:00Z', userErrors: [] });
  press('Show password');
  press('Switch off');
  expect([saidOf(field('Password')), saidOf(field('Code'))]).toEqual(['Enter your password.', 'Enter the code.']);
  expect(sent('DisableSecondFactor')).toEqual([]);
  type('Password', 'a long password');
  type('Code', '123456');
  press('Switch off');
  await expect.poll(() => onDisabled.mock.calls.length).toBe(1);
  expect(sent('DisableSecondFactor')).toEqual([{ input: { password: 'a long password', code: '123456' } }]);
});

test('a wrong password is said beside it, and it stays on', async () => {
  const { onDisabled } = renderEnd({ userErrors: [refusal('password', 'That is not it.')] });
  press('Show password');
  type('Password', 'not it, surely');
  type('Code', '123456');
  press('Switch off');
  await expect.poll(() => saidOf(field('Password'))).toBe('That is not it.');
  expect(onDisabled).not.toHaveBeenCalled();
});

test.each([
  [true, 'Copied.'],
  [false, 'Could not be copied. Select the codes and copy them.'],
])('recovery codes are copied line by line; whether that was possible (%s) is said', async (possible, said) => {
  const writeText = vi.fn(() => (possible ? Promise.resolve() : Promise.reject(new Error('forbidden'))));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'clipboard'));
  renderInShop(() => <RecoveryCodesDialog codes={['one', 'two']} onClose={() => {}} />);
  press('Copy');
  await expect.poll(() => screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(said);
  expect(writeText).toHaveBeenCalledWith('one\ntwo');
});
