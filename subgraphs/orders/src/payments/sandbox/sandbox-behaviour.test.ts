import { expect, test } from 'vitest';
import { PaymentMethod } from '../payment-method.ts';
import { SANDBOX_BEHAVIOURS, sandboxBehaviour, sandboxToken } from './sandbox-behaviour.ts';

const charge = { method: PaymentMethod.CARD, amountMinor: 10_013 };

test('a token overrides the amount, the amount overrides the setting', () => {
  expect(sandboxBehaviour({ ...charge, token: 'sandbox_silent' }, 'LOST')).toBe('SILENT');
  expect(sandboxBehaviour({ ...charge, token: 'something else' }, 'LOST')).toBe('DECLINE');
  expect(sandboxBehaviour({ ...charge, method: PaymentMethod.ALIPAY }, 'LOST')).toBe('LOST');
});

test('every behaviour has a token', () => {
  const behaviours = SANDBOX_BEHAVIOURS.map((wanted) =>
    sandboxBehaviour({ ...charge, token: sandboxToken(wanted) }, 'PAY'),
  );
  expect(behaviours).toEqual(SANDBOX_BEHAVIOURS);
});
