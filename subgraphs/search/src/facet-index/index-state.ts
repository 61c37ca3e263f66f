import { sql } from 'kysely';

/** The generation that searches read, and its last changes. */
export interface IndexState {
  generation: number;
  changes: number;
  wordChanges: number;
  /** How many documents were numbered. */
  numbers: number;
}

/** Part of a statement about something else. */
export const LIVE_STATE = sql`(select json_build_object('generation', id, 'changes', changes,
  'wordChanges', word_changes, 'numbers', numbers) from generation where live)`;
