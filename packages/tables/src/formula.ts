/** How cells begin that spreadsheets run, or that hide such a beginning. */
const FORMULA = /^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/;

/** A cell as it was before `csvText` put an apostrophe in front of it. */
export const restoredCell = (cell: string): string => cell.replace(FORMULA, '');
