import { expect, test } from 'vitest';
import { eventName, eventsFor } from './webhook-events.ts';

test('events are called as in deliveries', () => {
  expect(eventName('ORDER_PAID')).toBe('order.paid');
  expect(eventName('AFTER_SALE_SENT')).toBe('after_sale.sent');
});

test('money is for administrators', () => {
  expect(eventsFor('ADMIN')).toContain('PAYMENT_SUCCEEDED');
  expect(eventsFor('SELLER')).not.toContain('PAYMENT_SUCCEEDED');
  expect(eventsFor('SELLER')).toContain('AFTER_SALE_REFUNDED');
});
