import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { createPartnerReview } from './create-partner-review.ts';
import { PartnerDialog } from './partner-dialog.tsx';

const PARTNER = {
  ...{ __typename: 'Partner', id: 'p', status: 'SUBMITTED', name: 'Cloud ERP', website: 'https://erp.example' },
  ...{ contact: 'api@erp.example', purpose: 'Ships orders.', scopes: ['ORDERS_READ'], reason: null },
  ...{ submittedAt: '2026-11-30T00:00:00Z', suspendedAt: null, suspendReason: null },
  ...{ owner: null, apiKeys: [], usage: [], releases: [] },
  quota: { requestsPerMinute: 600, costPerMinute: 60_000, requestsPerDay: 100_000, costPerDay: 10_000_000 },
};

test('an application is rejected with a reason alone', async () => {
  const onClose = vi.fn();
  const Dialog = () => {
    const review = createPartnerReview(() => {});
    return <PartnerDialog id="p" title="Cloud ERP" review={review} onClose={onClose} />;
  };
  const answers = { PartnerDetail: { partner: PARTNER }, RejectPartner: { rejectPartner: { userErrors: [] } } };
  const { sent } = renderInShop(Dialog, { answers, role: 'ADMIN', permissions: ['PARTNER_READ', 'PARTNER_WRITE'] });
  await screen.findByText('Ships orders.');
  press('Reject');
  expect(sent('RejectPartner')).toEqual([]);
  expect(saidOf(field(/./))).toBe('Say why.');
  type(/./, 'For what?');
  press('Reject');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(sent('RejectPartner')).toEqual([{ input: { partnerId: 'p', reason: 'For what?' } }]);
});

test('the quota of a partner is changed, but not to what is no number', async () => {
  const Dialog = () => {
    const review = createPartnerReview(() => {});
    return <PartnerDialog id="p" title="Cloud ERP" review={review} onClose={() => {}} />;
  };
  const answers = {
    PartnerDetail: { partner: { ...PARTNER, status: 'APPROVED' } },
    SetPartnerQuota: { setPartnerQuota: { userErrors: [] } },
  };
  const { sent } = renderInShop(Dialog, { answers, role: 'ADMIN', permissions: ['PARTNER_READ', 'PARTNER_WRITE'] });
  await screen.findByText('Ships orders.');
  type('Requests a minute', '0');
  press('Save quota');
  expect(sent('SetPartnerQuota')).toEqual([]);
  expect(saidOf(field('Requests a minute'))).toBe('A whole number from 1 to 1,000,000,000.');
  type('Requests a minute', '1200');
  press('Save quota');
  const quota = { requestsPerMinute: 1200, costPerMinute: 60_000, requestsPerDay: 100_000, costPerDay: 10_000_000 };
  await expect.poll(() => sent('SetPartnerQuota')).toEqual([{ input: { partnerId: 'p', quota } }]);
});
