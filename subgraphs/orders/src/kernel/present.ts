/**
 * A value that a row, a foreign key or an earlier check guarantees; throws TypeError with its name when it is missing.
 */
export function present<Value>(value: Value, what: string): NonNullable<Value> {
  if (value == null) throw new TypeError(`no ${what}`);
  return value;
}
