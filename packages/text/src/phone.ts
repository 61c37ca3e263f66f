const MAINLAND_MOBILE = /^1[3-9]\d{9}$/;
const MAINLAND_CODE = /^(\+|00)86(?=1[3-9]\d{9}$)/;
const MAINLAND_LANDLINE = /^0\d{9,11}$/;
/** Including invisible marks; a longer text is not parsed. */
const LONGEST = 100;
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/;

/**
 * A mainland number or one with `+` and a country code, without spaces, dashes and the invisible marks that programs copy
 * along with it; undefined when it is neither. A mainland mobile has one spelling, also when its country code is given.
 */
export function normalisePhone(given: string): string | undefined {
  if (given.length > LONGEST) return undefined;
  const digits = given.replaceAll(/[\s()\p{Cf}-]/gu, '').replace(MAINLAND_CODE, '');
  const known = [MAINLAND_MOBILE, MAINLAND_LANDLINE, INTERNATIONAL].some((shape) => shape.test(digits));
  return known ? digits : undefined;
}

/** The number of a mainland mobile phone, whatever its spelling; undefined for all other texts. */
export function mainlandMobile(given: string): string | undefined {
  const number = normalisePhone(given);
  return number !== undefined && MAINLAND_MOBILE.test(number) ? number : undefined;
}
