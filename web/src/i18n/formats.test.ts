import { describe, expect, test } from 'vitest';
import { createFormats } from './formats.ts';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

describe('in Chinese', () => {
  const format = createFormats('zh-CN');

  test('prices are grouped from five digits on', () => {
    expect(format.price(cny('1299.00'))).toBe('¥1299.00');
    expect(format.price(cny('12999.00'))).toBe('¥12,999.00');
  });

  test('a price comes apart into symbol, integer and fraction', () => {
    expect(format.priceParts(cny('12999.50'))).toEqual({ prefix: '¥', integer: '12,999', fraction: '.50' });
  });

  test('cards drop a fraction of zeros only', () => {
    expect(format.priceParts(cny('129.00'), true).fraction).toBe('');
    expect(format.priceParts(cny('129.90'), true).fraction).toBe('.90');
  });

  test('large counts are in 万', () => {
    expect(format.compact(9_160)).toBe('9160');
    expect(format.compact(12_345)).toBe('1.2万');
  });

  test("times are the shop's own", () => {
    expect(format.dateTime('2026-11-03T08:05:00Z')).toBe('11月3日 16:05');
  });
});

describe('in English', () => {
  const format = createFormats('en');

  test('the yen sign stands alone and thousands are grouped', () => {
    expect(format.price(cny('1299.00'))).toBe('¥1,299.00');
  });

  test('counts and times are short', () => {
    expect(format.compact(12_345)).toBe('12.3K');
    expect(format.dateTime('2026-11-03T08:05:00Z')).toBe('Nov 3, 4:05 PM');
  });
});

test('an amount too long for a float keeps every digit', () => {
  expect(createFormats('en').price(cny('90071992547409.93'))).toBe('¥90,071,992,547,409.93');
});
