/** A value that a row, a reference between rows or an earlier check promises; throws TypeError, naming it, when it is missing. */
export function present<Value>(value: Value, what: string): NonNullable<Value> {
  if (value == null) throw new TypeError(`no ${what}`);
  return value;
}
