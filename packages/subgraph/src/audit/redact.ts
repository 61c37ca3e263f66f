/** What may be in an entry of the audit log, as JSON has it. */
export type Recorded = string | number | boolean | null | Recorded[] | { [name: string]: Recorded };

/** Names of what proves, reaches or describes a person, or moves money: such values are left out wherever they are. */
const PRIVATE =
  /passw|secret|token|otp|(^|[a-z])code$|hash|salt|\bpin\b|e-?mail|phone|mobile|recipient|contact|address|street|postal|licen[cs]e|birth|gender|bank|iban|card|account|comment|note|message|body|content|cookie|signature/i;
/** Named like something private, and is not. */
const PUBLIC = /^(userErrors|addressId|accountId|messageId|cardId)$/;

const MOST_CHARACTERS = 300;
const MOST_ENTRIES = 20;
const MOST_LEVELS = 6;
const MOST_IN_ALL = 8000;

export const REDACTED = '[redacted]';

const isPrivate = (name: string) => PRIVATE.test(name) && !PUBLIC.test(name);

/** A text cut to its first characters, none of them halved: JSON columns refuse half a surrogate pair. */
export const shortened = (text: string, most = MOST_CHARACTERS): string =>
  text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text.toWellFormed();

/** Addresses of the web may carry keys in what follows the host. */
function withoutKeys(text: string): string {
  if (!/^[a-z][a-z+.-]*:\/\//i.test(text) || !URL.canParse(text)) return text;
  const { protocol, host } = new URL(text);
  return `${protocol}//${host}/…`;
}

/**
 * A value as the audit log keeps it: without what is private by its name, and no longer than the log has room for.
 *
 * @example `redacted({ id: '7', password: 'x' })` is `{ id: '7', password: '[redacted]' }`
 */
export function redacted(value: unknown): Recorded {
  const kept = reduced(value, MOST_LEVELS);
  const size = JSON.stringify(kept).length;
  return size > MOST_IN_ALL ? { tooLong: size } : kept;
}

function reduced(value: unknown, levels: number): Recorded {
  if (value == null) return null;
  if (typeof value === 'string') return shortened(withoutKeys(value));
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (typeof value !== 'object') return String(value);
  if (levels === 0) return '…';
  return Array.isArray(value) ? reducedList(value, levels) : reducedObject(value, levels);
}

function reducedList(values: readonly unknown[], levels: number): Recorded[] {
  const kept = values.slice(0, MOST_ENTRIES).map((one) => reduced(one, levels - 1));
  return values.length > MOST_ENTRIES ? [...kept, `… ${values.length}`] : kept;
}

function reducedObject(value: object, levels: number): Recorded {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.map(([name, one]) => [name, isPrivate(name) && one != null ? REDACTED : reduced(one, levels - 1)]),
  );
}
