const MAINLAND_MOBILE = /^1[3-9]\d{9}$/;
const MAINLAND_LANDLINE = /^0\d{9,11}$/;
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/;

/**
 * A mainland number or one with `+` and a country code, without spaces, dashes and the invisible marks that programs copy
 * along with it; undefined when it is neither.
 */
export function normalisePhone(given: string): string | undefined {
  const digits = given.replaceAll(/[\s()\p{Cf}-]/gu, '');
  const known = [MAINLAND_MOBILE, MAINLAND_LANDLINE, INTERNATIONAL].some((shape) => shape.test(digits));
  return known ? digits : undefined;
}
