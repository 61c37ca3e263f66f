import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OrderStatus } from '../../order/index.ts';
import { type Situation, verdictOn } from './payment-decision.ts';
import { PaymentStatus } from './payment-method.ts';

const situation: fc.Arbitrary<Situation> = fc.record({
  outcome: fc.constantFrom('SUCCEEDED', 'DECLINED'),
  payment: fc.constantFrom(...Object.values(PaymentStatus)),
  refunding: fc.boolean(),
  order: fc.constantFrom(...Object.values(OrderStatus)),
  paidOtherwise: fc.boolean(),
});

const first: Situation = {
  outcome: 'SUCCEEDED',
  payment: PaymentStatus.PENDING,
  refunding: false,
  order: OrderStatus.PENDING,
  paidOtherwise: false,
};

test('the first success pays a waiting order', () => {
  expect(verdictOn(first)).toBe('FULFIL');
  expect(verdictOn({ ...first, outcome: 'DECLINED' })).toBe('DECLINE');
});

test('money for an order that cannot take it goes back', () => {
  expect(verdictOn({ ...first, order: OrderStatus.CANCELLED })).toBe('REFUND');
  expect(verdictOn({ ...first, paidOtherwise: true })).toBe('REFUND');
  expect(verdictOn({ ...first, order: OrderStatus.PAID, paidOtherwise: true })).toBe('REFUND');
});

test('a success after a decline counts, a decline after a success does not', () => {
  expect(verdictOn({ ...first, payment: PaymentStatus.FAILED })).toBe('FULFIL');
  expect(verdictOn({ ...first, outcome: 'DECLINED', payment: PaymentStatus.SUCCEEDED })).toBe('IGNORE');
});

test('nothing moves goods or money for a payment that is settled', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const verdict = verdictOn(given);
      if (given.payment === PaymentStatus.REFUNDED) expect(verdict).toBe('IGNORE');
      if (given.order !== OrderStatus.PENDING) expect(verdict).not.toBe('FULFIL');
      if (given.payment === PaymentStatus.SUCCEEDED) expect(['IGNORE', 'FULFIL']).toContain(verdict);
    }),
  );
});
