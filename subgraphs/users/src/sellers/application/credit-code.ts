/** The characters of a unified social credit code in the order of their values; I, O, S, V and Z are left out (GB 32100-2015). */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = new RegExp(`^[${CHARACTERS}]{2}\\d{6}[${CHARACTERS}]{10}$`);
/** Weights of the first 17 characters: powers of 3 modulo 31. */
const WEIGHTS = Array.from({ length: 17 }, (_, index) => 3 ** index % 31);

/** Normalises a unified social credit code; undefined when its form or check character is invalid. */
export function normaliseCreditCode(given: string): string | undefined {
  const code = given
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}-]/gu, '')
    .toUpperCase();
  return SHAPE.test(code) && code.endsWith(checkCharacter(code)) ? code : undefined;
}

/** The check character for the first 17 characters. */
export function checkCharacter(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * CHARACTERS.indexOf(code.charAt(index)), 0);
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
}
