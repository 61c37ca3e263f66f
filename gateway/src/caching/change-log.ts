import type { GraphChange } from '@minijd/events';
import type { AnswerPolicy } from './answer-policy.ts';

/** Something kept, with what it shows. */
export interface Kept {
  ids: ReadonlySet<string>;
  policy: Pick<AnswerPolicy, 'types' | 'open'>;
}

const REMEMBERED = 1000;

/** The latest changes, by their number: what was read before one must not be kept after it. */
export class ChangeLog {
  #changes: { number: number; change: GraphChange | 'everything' }[] = [];
  #number = 0;

  /** Of the latest change. */
  get number(): number {
    return this.#number;
  }

  note(change: GraphChange | 'everything'): void {
    this.#changes.push({ number: ++this.#number, change });
    if (this.#changes.length > 2 * REMEMBERED) this.#changes = this.#changes.slice(-REMEMBERED);
  }

  /** Whether what was read at a number is out of date, or may be. */
  changedSince(number: number, kept: Kept): boolean {
    if (number === this.#number) return false;
    if ((this.#changes[0]?.number ?? 0) > number + 1) return true;
    return this.#changes.some(
      (later) => later.number > number && (later.change === 'everything' || concerns(later.change, kept)),
    );
  }
}

/** Whether a change makes something kept out of date. */
export function concerns({ types, ids }: GraphChange, { ids: shown, policy }: Kept): boolean {
  return types.some((type) => {
    if (policy.open.has(type)) return true;
    return policy.types.has(type) && (!ids || ids.some((id) => shown.has(id)));
  });
}
