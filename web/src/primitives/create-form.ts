import { type Accessor, createMemo, createSignal } from 'solid-js';
import { createStore, unwrap } from 'solid-js/store';
import { afterPress } from './after-press.ts';

export type FieldErrors<Values> = Partial<Record<keyof Values & string, string | undefined>>;

/** Problems by field, as texts to show. */
export type FormRules<Values> = (values: Values) => FieldErrors<Values>;

/** A refusal of the server: `field` is its path in the input, the last part names the field. */
export interface Refusal {
  message: string;
  field?: readonly string[] | null;
}

export interface Form<Values extends Record<string, unknown>> {
  values: Values;
  set<Name extends keyof Values & string>(name: Name, value: Values[Name]): void;
  /** The problem of a field after blur, or the server's; cleared once corrected. */
  error(name: keyof Values & string): string | undefined;
  leave(name: keyof Values & string): void;
  /** Shows all problems and focuses the first; true when there is none. */
  check(element: HTMLElement | undefined): boolean;
  /** Assigns refusals to their fields; the rest becomes `refusal`. */
  refuse(refusals: readonly Refusal[], element: HTMLElement | undefined): void;
  refusal: Accessor<string | undefined>;
  /** What is shown to be wrong, field by field. */
  problems: Accessor<{ name: keyof Values & string; text: string }[]>;
  /** What is stored, as far as the form knows. */
  base: Accessor<Values>;
  /** The fields whose values are not those stored. */
  changed: Accessor<(keyof Values & string)[]>;
  /** Treats these as the stored values; what is typed stays, unless `values` says what becomes of it. */
  rebase(base: Values, values?: Values): void;
}

/** Whether two values of a field come to the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The state of a form that validates a field on blur and clears the message once it is valid. */
export function createForm<Values extends Record<string, unknown>>(
  initial: Values,
  rules: FormRules<Values>,
): Form<Values> {
  const [values, setValues] = createStore<Values>({ ...initial });
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = createSignal<Record<string, string | undefined>>({});
  const [refusal, setRefusal] = createSignal<string>();
  const [base, setBase] = createSignal<Values>({ ...initial });
  const names = Object.keys(initial) as (keyof Values & string)[];
  const error = (name: keyof Values & string) =>
    refused()[name] ?? (left().has(name) ? rules(values)[name] : undefined);

  return {
    values,
    base,
    changed: createMemo(() => names.filter((name) => !sameValue(values[name], base()[name]))),
    problems: () =>
      names.flatMap((name) => {
        const text = error(name);
        return text === undefined ? [] : [{ name, text }];
      }),
    rebase(stored, typed) {
      setBase(() => structuredClone(unwrap(stored)));
      if (typed) setValues(() => structuredClone(unwrap(typed)));
    },
    set(name, value) {
      // A setter keyed by a generic name cannot be typed more closely by Solid's overloads.
      setValues((known: Values) => ({ ...known, [name]: value }));
      setRefused((known) => ({ ...known, [name]: undefined }));
    },
    error,
    leave: (name) => afterPress(() => setLeft((known) => new Set(known).add(name))),
    check(element) {
      setRefusal(undefined);
      setLeft(new Set<string>(names));
      const sound = Object.values(rules(values)).every((problem) => problem === undefined);
      if (!sound) focusFirstProblem(element);
      return sound;
    },
    refuse(refusals, element) {
      const placed = placeRefusals(refusals, names);
      setRefused(placed.byField);
      setRefusal(placed.rest);
      if (placed.rest === undefined) focusFirstProblem(element);
    },
    refusal,
  };
}

/** Sorts refusals by the field they name; those of unknown fields are joined to one text. */
export function placeRefusals(
  refusals: readonly Refusal[],
  names: readonly string[],
): { byField: Record<string, string>; rest: string | undefined } {
  const byField: Record<string, string> = {};
  const rest: string[] = [];
  for (const { message, field } of refusals) {
    const name = field?.findLast((part) => names.includes(part));
    if (name) byField[name] ??= message;
    else rest.push(message);
  }
  return { byField, rest: rest.length > 0 ? rest.join(' ') : undefined };
}

function focusFirstProblem(element: HTMLElement | undefined): void {
  // The message is rendered only after the signals have settled.
  queueMicrotask(() => element?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
