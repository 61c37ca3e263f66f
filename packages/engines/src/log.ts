/** Writes one line of the log. */
export type Log = (line: string) => void;
