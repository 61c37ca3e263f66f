import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import type { WebhookCard_WebhookFragment } from '../../graphql/generated/types.ts';
import { field, press, renderInShop, type ShopOptions, saidOf, type } from '../../testing/render-in-shop.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';

const WEBHOOK = { __typename: 'Webhook', id: 'w' } as const;
const KNOWN: WebhookCard_WebhookFragment = {
  ...{ ...WEBHOOK, url: 'https://example.com/hook', events: ['ORDER_SHIPPED'], selection: '{ type }' },
  ...{ active: true, failures: 0, pausedUntil: null, createdAt: '2026-01-01T00:00:00Z' },
};
const CREATED = { CreateWebhook: { createWebhook: { webhook: WEBHOOK, secret: 'whsec_1', userErrors: [] } } };

function renderDialog({ webhook, ...options }: ShopOptions & { webhook?: WebhookCard_WebhookFragment }) {
  const [onClose, onSaved] = [vi.fn(), vi.fn()];
  const dialog = () => <WebhookDialog webhook={webhook} onClose={onClose} onSaved={onSaved} />;
  return { ...renderInShop(dialog, { role: 'SELLER', ...options }), onClose, onSaved };
}

const event = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });

test('a new webhook is told of paid orders unless others are chosen, and its secret is handed on', async () => {
  const { sent, onClose, onSaved } = renderDialog({ answers: CREATED });
  fireEvent.click(await event('order.shipped'));
  type('Address', ' https://example.com/hook ');
  press('Save');
  await expect.poll(() => onSaved.mock.calls).toEqual([['whsec_1']]);
  expect(onClose).toHaveBeenCalledOnce();
  expect(sent('CreateWebhook')).toMatchObject([
    { input: { url: 'https://example.com/hook', events: ['ORDER_PAID', 'ORDER_SHIPPED'] } },
  ]);
});

test('it needs an address, an event and a selection', async () => {
  const { sent } = renderDialog({ answers: CREATED });
  fireEvent.click(await event('order.paid'));
  type('Address', 'example');
  type('What is sent', ' ');
  press('Save');
  expect(saidOf(field('Address'))).toBe('Write it like https://example.com/hooks.');
  expect(saidOf(field('What is sent'))).toBe('Please fill this in.');
  expect(screen.getByRole('alert').textContent).toBe('Choose at least one event.');
  expect(sent('CreateWebhook')).toEqual([]);
});

test('of payments only administrators may be told', async () => {
  renderDialog({ role: 'ADMIN' });
  expect(await event('payment.succeeded')).toBeTruthy();
});

test('sellers are not offered events of payments', async () => {
  renderDialog({ role: 'SELLER' });
  await event('after_sale.sent');
  expect(screen.queryByRole('checkbox', { name: 'payment.succeeded' })).toBeNull();
});

test('a known webhook begins with what it is and keeps its id; it has no new secret', async () => {
  const answers = { UpdateWebhook: { updateWebhook: { webhook: KNOWN, userErrors: [] } } };
  const { sent, onSaved } = renderDialog({ webhook: KNOWN, answers });
  expect([field('Address').value, field('What is sent').value]).toEqual(['https://example.com/hook', '{ type }']);
  expect((await event('order.shipped')).checked).toBe(true);
  press('Save');
  await expect.poll(() => onSaved.mock.calls).toEqual([[undefined]]);
  const input = { id: 'w', url: 'https://example.com/hook', events: ['ORDER_SHIPPED'], selection: '{ type }' };
  expect(sent('UpdateWebhook')).toEqual([{ input }]);
});

test('a selection that is refused says where it is wrong', async () => {
  const userErrors = [{ code: 'INVALID_INPUT', message: 'No field "x".', field: ['input', 'selection'] }];
  const { onClose } = renderDialog({
    answers: { CreateWebhook: { createWebhook: { webhook: null, secret: null, userErrors } } },
  });
  type('Address', 'https://example.com/hook');
  press('Save');
  await expect.poll(() => saidOf(field('What is sent'))).toBe('No field "x".');
  expect(onClose).not.toHaveBeenCalled();
});
