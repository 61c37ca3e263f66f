/** Takes one line meant for people. */
export type Log = (line: string) => void;
