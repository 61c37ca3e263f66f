/** The first table a statement names; a list per owner starts from a function (`unnest`), which is skipped. */
export function tableOf(statement: string): string {
  const [, table] = /\b(?:from|into)\s+"?(\w+)"?(?!\w*\()/i.exec(statement) ?? [];
  return table ?? statement;
}
