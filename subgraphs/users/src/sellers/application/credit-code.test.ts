import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCharacter, normaliseCreditCode } from './credit-code.ts';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const character = fc.constantFrom(...CHARACTERS);
const first17 = fc
  .tuple(
    fc.string({ unit: character, minLength: 2, maxLength: 2 }),
    fc.integer({ min: 100_000, max: 999_999 }).map(String),
    fc.string({ unit: character, minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''));
const code = first17.map((body) => body + checkCharacter(body));

// Published codes of large companies.
test.each(['91110000802100433B', '91440300708461136T', '9144030071526726XG', '91330100799655058B'])(
  '%s is one',
  (given) => {
    expect(normaliseCreditCode(given)).toBe(given);
  },
);

test('spaces, hyphens, other widths and lower case are read as what they mean', () => {
  fc.assert(
    fc.property(code, (one) => {
      const wide = [...one].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join('');
      for (const given of [one.toLowerCase(), ` ${one.slice(0, 8)}-${one.slice(8)} `, wide]) {
        expect(normaliseCreditCode(given)).toBe(one);
      }
    }),
  );
});

test('one wrong character, or two neighbours swapped, is noticed', () => {
  fc.assert(
    fc.property(code, fc.nat(17), character, (one, at, other) => {
      fc.pre(one[at] !== other);
      expect(normaliseCreditCode(one.slice(0, at) + other + one.slice(at + 1))).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(code, fc.nat(16), (one, at) => {
      fc.pre(one[at] !== one[at + 1]);
      const swapped = one.slice(0, at) + one[at + 1] + one[at] + one.slice(at + 2);
      expect(normaliseCreditCode(swapped)).toBeUndefined();
    }),
  );
});

test('what is shorter, longer or has letters that codes leave out is none', () => {
  fc.assert(
    fc.property(code, fc.constantFrom('I', 'O', 'S', 'V', 'Z', '电', ''), fc.nat(17), (one, other, at) => {
      expect(normaliseCreditCode(one.slice(0, at) + other + one.slice(at + 1))).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(code, character, (one, more) => {
      expect(normaliseCreditCode(one + more)).toBeUndefined();
    }),
  );
});
