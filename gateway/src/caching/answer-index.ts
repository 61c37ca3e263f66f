import type { GraphChange } from '@minijd/events';
import type { Kept } from './change-log.ts';

/** What is kept, by what it shows. */
export class AnswerIndex<Answer extends Kept> {
  readonly #byId = new Map<string, Set<Answer>>();
  readonly #byType = new Map<string, Set<Answer>>();

  add(answer: Answer): void {
    for (const id of answer.ids) add(this.#byId, id, answer);
    for (const type of [...answer.policy.types, ...answer.policy.open]) add(this.#byType, type, answer);
  }

  remove(answer: Answer): void {
    for (const id of answer.ids) remove(this.#byId, id, answer);
    for (const type of [...answer.policy.types, ...answer.policy.open]) remove(this.#byType, type, answer);
  }

  /** The answers that a change makes out of date. */
  shownIn({ types, ids }: GraphChange): Set<Answer> {
    const found = new Set<Answer>();
    for (const type of types) {
      for (const answer of this.#byType.get(type) ?? []) if (!ids || answer.policy.open.has(type)) found.add(answer);
    }
    for (const id of ids ?? []) {
      for (const answer of this.#byId.get(id) ?? [])
        if (types.some((type) => answer.policy.types.has(type))) found.add(answer);
    }
    return found;
  }

  /** The answers that show an object, or objects of a type. */
  tagged(tag: string): Set<Answer> {
    return new Set([...(this.#byId.get(tag) ?? []), ...(this.#byType.get(tag) ?? [])]);
  }
}

function add<Value>(map: Map<string, Set<Value>>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

function remove<Value>(map: Map<string, Set<Value>>, key: string, value: Value): void {
  const values = map.get(key);
  values?.delete(value);
  if (values?.size === 0) map.delete(key);
}
