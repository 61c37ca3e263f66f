import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OrderStatus } from '../order/index.ts';
import { decideOn, type Situation } from './payment-decision.ts';
import { PaymentStatus } from './payment-method.ts';

const situation: fc.Arbitrary<Situation> = fc.record({
  outcome: fc.constantFrom('SUCCEEDED', 'DECLINED'),
  payment: fc.constantFrom(...Object.values(PaymentStatus)),
  refunding: fc.boolean(),
  order: fc.constantFrom(...Object.values(OrderStatus)),
  paidOtherwise: fc.boolean(),
  otherPrice: fc.boolean(),
});

const first: Situation = {
  outcome: 'SUCCEEDED',
  payment: PaymentStatus.PENDING,
  refunding: false,
  order: OrderStatus.PENDING,
  paidOtherwise: false,
  otherPrice: false,
};

test('the first success pays a waiting order', () => {
  expect(decideOn(first)).toBe('FULFIL');
  expect(decideOn({ ...first, outcome: 'DECLINED' })).toBe('DECLINE');
});

test('money for an order that cannot be paid any more is refunded', () => {
  expect(decideOn({ ...first, order: OrderStatus.CANCELLED })).toBe('REFUND');
  expect(decideOn({ ...first, paidOtherwise: true })).toBe('REFUND');
  expect(decideOn({ ...first, otherPrice: true })).toBe('REFUND');
  expect(decideOn({ ...first, order: OrderStatus.PAID, paidOtherwise: true })).toBe('REFUND');
});

test('a success after a decline counts, a decline after a success does not', () => {
  expect(decideOn({ ...first, payment: PaymentStatus.FAILED })).toBe('FULFIL');
  expect(decideOn({ ...first, outcome: 'DECLINED', payment: PaymentStatus.SUCCEEDED })).toBe('IGNORE');
});

test('nothing moves goods or money of a settled payment', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const decision = decideOn(given);
      if (given.payment === PaymentStatus.REFUNDED) expect(decision).toBe('IGNORE');
      if (given.order !== OrderStatus.PENDING) expect(decision).not.toBe('FULFIL');
      if (given.payment === PaymentStatus.SUCCEEDED) expect(['IGNORE', 'FULFIL']).toContain(decision);
    }),
  );
});
