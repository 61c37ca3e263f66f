import { sameValue } from './create-form.ts';

export interface MergedEdits<Values> {
  /** Theirs where only they changed a field, mine elsewhere. */
  values: Values;
  /** Fields that both changed, to different things. */
  clashes: (keyof Values & string)[];
  /** Fields that only they changed. */
  taken: (keyof Values & string)[];
}

/** Merges two people's changes three ways: the common base, theirs and mine. */
export function mergeEdits<Values extends Record<string, unknown>>(
  base: Values,
  theirs: Values,
  mine: Values,
): MergedEdits<Values> {
  const names = Object.keys(mine) as (keyof Values & string)[];
  const taken = names.filter((name) => !sameValue(base[name], theirs[name]) && sameValue(base[name], mine[name]));
  const clashes = names.filter(
    (name) =>
      !sameValue(base[name], theirs[name]) &&
      !sameValue(base[name], mine[name]) &&
      !sameValue(theirs[name], mine[name]),
  );
  const entries = names.map((name) => [name, taken.includes(name) ? theirs[name] : mine[name]]);
  return { values: Object.fromEntries(entries) as Values, clashes, taken };
}
