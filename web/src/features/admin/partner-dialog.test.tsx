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
