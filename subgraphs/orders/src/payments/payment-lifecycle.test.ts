import { InvalidTransition, reachableFrom } from '@minijd/subgraph';
import { expect, test } from 'vitest';
import { Payment } from './payment.entity.ts';
import { NEXT } from './payment-lifecycle.ts';
import { PaymentStatus } from './payment-method.ts';

const statuses = Object.values(PaymentStatus);
const payment = (status: PaymentStatus) => Object.assign(new Payment(), { status, amountMinor: 100 });

test('every status is reachable from a new payment, and REFUNDED from every status', () => {
  expect([...reachableFrom(NEXT, PaymentStatus.PENDING)].sort()).toEqual(statuses.toSorted());
  for (const status of statuses) expect(reachableFrom(NEXT, status)).toContain(PaymentStatus.REFUNDED);
});

test('a late success of a failed payment counts', () => {
  const late = payment(PaymentStatus.PENDING);
  late.fail('CARD_DECLINED');
  expect(late).toMatchObject({ status: PaymentStatus.FAILED, declineCode: 'CARD_DECLINED' });
  late.succeed();
  expect(late).toMatchObject({ status: PaymentStatus.SUCCEEDED, declineCode: null, paidAt: expect.any(Date) });
  expect(() => late.fail('TOO_LATE')).toThrow(InvalidTransition);
});

test('a payment is REFUNDED once all of it was requested and refunded', () => {
  const paid = payment(PaymentStatus.SUCCEEDED);
  paid.promiseBack(40);
  expect(paid.refundRequestedAt).toBeUndefined();
  expect(paid.isPromisedBack).toBe(false);
  paid.promiseBack(60);
  expect(paid.refundRequestedAt).toBeInstanceOf(Date);
  paid.refund();
  expect(paid.status).toBe(PaymentStatus.REFUNDED);
  expect(() => payment(PaymentStatus.PENDING).refund()).toThrow('a payment that is PENDING cannot refund');
});
