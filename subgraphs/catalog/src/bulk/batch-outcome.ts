import type { Text } from '@minijd/subgraph';

/** What is wrong with a row, or was left out of it. */
export interface Problem {
  line: number;
  /** As the file calls it. */
  column?: string;
  text: Text;
  /** The row was taken all the same. */
  warning?: boolean;
  /** The row as it was. */
  cells: Record<string, string>;
}

/** What became of some rows, products or SKUs. */
export interface Outcome {
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  problems: Problem[];
}

export const nothingDone = (): Outcome => ({ created: 0, updated: 0, unchanged: 0, failed: 0, problems: [] });

/** Thrown to undo what a trial run has done. */
export class Undone extends Error {
  override name = 'Undone';
  constructor(readonly outcome: Outcome) {
    super('a trial run is undone');
  }
}

/** What `work` gives, or the outcome that it was undone with. */
export async function unlessUndone(work: () => Promise<Outcome | undefined>): Promise<Outcome | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    throw error;
  }
}
