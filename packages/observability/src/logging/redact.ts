/*
 * What must not be in a log, by its form: the last gate, behind code that does not log such things. It works on whole
 * lines, so that it does not matter in which field, message or error something stands.
 */

const EMAIL = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
const MOBILE = /(?<![\w.-])(?:\+?86[- ]?)?1[3-9]\d{9}(?![\w-])/g;
/** JSON Web Tokens and what else is signed: three parts, the first an object. */
const TOKEN = /\beyJ[\w-]{8,}(?:\.[\w-]+){1,2}/g;
const BEARER = /\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi;
const KEY = /\b(?:mjd|whsec|sk|rk)_[\w-]{10,}/g;
/** Fields whose value is nobody's business, as JSON has them. */
const FIELD = /("[\w.-]*(?:password|secret|authorization|cookie|token|otp)"\s*:\s*")(?:[^"\\]|\\.)*"/gi;
/** The same in JSON within a text. */
const FIELD_IN_TEXT = /(\\"[\w.-]*(?:password|secret|authorization|cookie|token|otp)\\"\s*:\s*\\")[^"\\]*/gi;
const ADDRESS_PARAMETER = /([?&](?:token|code|key|secret|password|signature)=)[^&"\s\\]+/gi;

/** A line of a log without e-mail addresses, phone numbers, tokens, passwords and cookies. */
export function withoutPersonalData(line: string): string {
  let text = line;
  if (text.includes('@')) text = text.replace(EMAIL, '[e-mail]');
  if (text.includes('eyJ')) text = text.replace(TOKEN, '[token]');
  if (text.includes('=')) text = text.replace(ADDRESS_PARAMETER, '$1[secret]');
  return text
    .replace(MOBILE, '[phone]')
    .replace(BEARER, '$1 [secret]')
    .replace(KEY, '[key]')
    .replace(FIELD, '$1[secret]"')
    .replace(FIELD_IN_TEXT, '$1[secret]');
}
