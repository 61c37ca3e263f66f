import { expect, test } from 'vitest';
import { REDACTED, redacted } from './redact.ts';

test('what is private by its name is left out wherever it is, all else is kept', () => {
  const given = {
    sellerId: '7',
    input: { newPassword: 'x', email: 'a@b.example', code: '123456', amount: '5.00', reason: 'Fakes.', phone: null },
    lines: [{ skuId: '1', buyerNote: 'ring twice', quantity: 2 }],
    countryCode: 'CN',
    bankAccount: { iban: 'DE1' },
  };
  expect(redacted(given)).toEqual({
    sellerId: '7',
    input: {
      ...{ newPassword: REDACTED, email: REDACTED, code: REDACTED, amount: '5.00', reason: 'Fakes.', phone: null },
    },
    lines: [{ skuId: '1', buyerNote: REDACTED, quantity: 2 }],
    countryCode: REDACTED,
    bankAccount: REDACTED,
  });
});

test('addresses of the web keep their host only: paths and queries may be keys', () => {
  expect(redacted({ url: 'https://user:pw@partner.example/hook/SECRET?token=1' })).toEqual({
    url: 'https://partner.example/…',
  });
});

test('whatever is sent, it becomes JSON of a bounded size', () => {
  const round: Record<string, unknown> = { big: 10n, at: new Date(0), nothing: undefined, none: Number.NaN };
  round.round = round;
  const kept = redacted(round);
  expect(kept).toMatchObject({ big: '10', at: '1970-01-01T00:00:00.000Z', none: 'NaN' });
  expect(redacted('a'.repeat(1_000_000))).toBe(`${'a'.repeat(300)}…`);
  expect(redacted(`${'a'.repeat(299)}😀`)).toBe(`${'a'.repeat(299)}\ufffd…`);
  const many = Array.from({ length: 5000 }, (_, index) => ({ [`field${index}`]: 'b'.repeat(400) }));
  expect(JSON.stringify(redacted(many)).length).toBeLessThan(9000);
  const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`field${index}`, 'b'.repeat(400)]));
  expect(redacted(wide)).toEqual({ tooLong: expect.any(Number) });
});
