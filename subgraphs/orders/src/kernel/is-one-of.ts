/** SQL for a CHECK constraint that a column holds a value of an enum. */
export function isOneOf(column: string, values: Record<string, string>): string {
  const list = Object.values(values).map((value) => `'${value}'`);
  return `${column} in (${list.join(', ')})`;
}
