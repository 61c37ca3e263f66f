import { reachableFrom } from '@minijd/subgraph';
import { expect, test } from 'vitest';
import { PaymentRefund } from './payment-refund.entity.ts';
import { NEXT } from './refund-lifecycle.ts';
import { RefundDestination, RefundStatus } from './refund-status.ts';

const statuses = Object.values(RefundStatus);
const refund = () => Object.assign(new PaymentRefund(), { destination: RefundDestination.ORIGINAL });

test('every status is reachable from a new refund, and SUCCEEDED from every status', () => {
  expect([...reachableFrom(NEXT, RefundStatus.REQUESTED)].sort()).toEqual(statuses.toSorted());
  for (const status of statuses) expect(reachableFrom(NEXT, status)).toContain(RefundStatus.SUCCEEDED);
});

test('a refund that the bank rejects after success becomes balance', () => {
  const sent = refund();
  sent.succeed('first');
  expect(sent).toMatchObject({ status: RefundStatus.SUCCEEDED, reference: 'first', doneAt: expect.any(Date) });
  sent.turnToBalance('second');
  expect(sent).toMatchObject({
    ...{ status: RefundStatus.SUCCEEDED, destination: RefundDestination.BALANCE, reference: 'second' },
  });
});
