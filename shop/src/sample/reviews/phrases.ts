/** Sentences without their full stop, by how pleased their writer is. */
export interface Phrases {
  good: readonly string[];
  mixed?: readonly string[];
  bad: readonly string[];
}
