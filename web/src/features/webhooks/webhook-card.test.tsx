import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { WebhookCard } from './webhook-card.tsx';

const WEBHOOK = {
  ...{ __typename: 'Webhook', id: 'w', url: 'https://erp.example/hooks', events: ['ORDER_PAID'], selection: '{ id }' },
  ...{ active: true, failures: 0, pausedUntil: null },
};

function renderCard(answers: Record<string, unknown> = {}, given: object = {}) {
  const [onChange, onSecret, onChanged] = [vi.fn(), vi.fn(), vi.fn()];
  const webhook = { ...WEBHOOK, ...given } as never;
  const card = () => (
    <ul>
      <WebhookCard {...{ webhook, onChange, onSecret, onChanged }} />
    </ul>
  );
  return { ...renderInShop(card, { answers, role: 'SELLER' }), onChange, onSecret, onChanged };
}
const lastButton = (name: string) => screen.getAllByRole('button', { name }).at(-1)!;

test('whether it works is said: off, working, failing and paused', () => {
  renderCard({}, { active: false, failures: 3 });
  expect(screen.getByText('Off')).toBeTruthy();
  expect(screen.queryByText(/^Failed/)).toBeNull();
});

test('one that fails says how often and until when it is paused', () => {
  renderCard({}, { failures: 3, pausedUntil: '2026-11-30T10:00:00Z' });
  expect(screen.getByText('Failed 3 times in a row')).toBeTruthy();
  expect(screen.getByText(/^paused until/)).toBeTruthy();
});

test('it is switched off at once, a refusal is said', async () => {
  const updateWebhook = { userErrors: [{ message: 'It is gone.' }] };
  const { sent, onChanged } = renderCard({ UpdateWebhook: { updateWebhook } });
  press('Switch off');
  expect(await screen.findByText('It is gone.')).toBeTruthy();
  expect(sent('UpdateWebhook')).toEqual([{ input: { id: 'w', active: false } }]);
  expect(onChanged).toHaveBeenCalledOnce();
});

test('a new secret is asked about first and shown then', async () => {
  const rotateWebhookSecret = { secret: 'whsec_new', userErrors: [] };
  const { sent, onSecret } = renderCard({ RotateWebhookSecret: { rotateWebhookSecret } });
  press('New secret');
  expect(sent('RotateWebhookSecret')).toEqual([]);
  lastButton('New secret').click();
  await expect.poll(() => onSecret.mock.calls).toEqual([['whsec_new']]);
});

test('it is removed after a question only', async () => {
  const { sent, onChanged } = renderCard({ DeleteWebhook: { deleteWebhook: { userErrors: [] } } });
  press('Remove');
  lastButton('Cancel').click();
  expect(sent('DeleteWebhook')).toEqual([]);
  press('Remove');
  lastButton('Remove').click();
  await expect.poll(() => onChanged.mock.calls.length).toBe(1);
  expect(sent('DeleteWebhook')).toEqual([{ id: 'w' }]);
});

const DELIVERY = {
  ...{
    __typename: 'WebhookDelivery',
    id: 'd',
    type: 'ORDER_PAID',
    occurredAt: '2026-11-30T08:00:00Z',
    body: '{"id":7}',
  },
  ...{ nextAttemptAt: null, attempts: [{ error: 'refused' }, { error: 'HTTP 500' }] },
};

test('deliveries tell their last error, given-up ones are sent again one by one or all together', async () => {
  const nodes = [
    { ...DELIVERY, status: 'DEAD' },
    { ...DELIVERY, id: 'e', status: 'PENDING', attempts: [] },
  ];
  const { sent } = renderCard({
    WebhookDeliveries: { webhook: { __typename: 'Webhook', id: 'w', deliveries: { nodes } } },
    ReplayWebhookDeliveries: { replayWebhookDeliveries: { count: 2, userErrors: [] } },
  });
  press('Deliveries');
  expect(await screen.findByText('HTTP 500')).toBeTruthy();
  // One that waits is sent by itself.
  expect(screen.getAllByRole('button', { name: 'Send again' })).toHaveLength(1);
  press('Send again');
  expect(await screen.findByText('2 deliveries are sent again.')).toBeTruthy();
  press('Send given-up ones again');
  await expect
    .poll(() => sent('ReplayWebhookDeliveries'))
    .toEqual([
      { webhookId: 'w', ids: ['d'] },
      { webhookId: 'w', ids: null },
    ]);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Given up only' }));
  await expect.poll(() => sent('WebhookDeliveries').at(-1)).toEqual({ id: 'w', status: 'DEAD' });
});
