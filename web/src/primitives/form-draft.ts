import { type Accessor, createEffect, createSignal, onCleanup, onMount } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { type Form, sameValue } from './create-form.ts';

const PREFIX = 'minijd:draft:';
const WRITE_AFTER_MS = 400;
/** Older ones are about something else by now. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** What somebody typed and did not save, and what was stored when they began; fields they left alone are absent. */
export interface Draft<Values> {
  savedAt: number;
  base: Partial<Values>;
  values: Partial<Values>;
}

export interface FormDraft<Values> {
  /** A draft of an earlier visit, until it is used or discarded. */
  offered: Accessor<Draft<Values> | undefined>;
  dismiss(): void;
  /** Deletes the draft: it was saved or discarded. */
  drop(): void;
}

/** Keeps what is typed on the device, by account and object, so that it outlives the page. */
export function createFormDraft<Values extends Record<string, unknown>>(
  form: Form<Values>,
  key: string | undefined,
): FormDraft<Values> {
  const [offered, setOffered] = createSignal<Draft<Values>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    if (key === undefined) return;
    const names = form.changed();
    if (names.length > 0) store(key, draftOf(form, names));
    else if (!offered()) forget(key);
  };
  onMount(() => {
    const draft = key === undefined ? undefined : read<Values>(key);
    const differs = Object.entries(draft?.values ?? {}).some(([name, value]) => !sameValue(value, form.values[name]));
    if (draft && differs) setOffered(() => draft);
  });
  createEffect(() => {
    for (const name of form.changed()) JSON.stringify(form.values[name]);
    clearTimeout(timer);
    timer = setTimeout(write, WRITE_AFTER_MS);
  });
  onCleanup(() => {
    clearTimeout(timer);
    if (form.changed().length > 0) write();
  });
  return {
    offered,
    dismiss: () => setOffered(undefined),
    drop: () => {
      clearTimeout(timer);
      setOffered(undefined);
      if (key !== undefined) forget(key);
    },
  };
}

function draftOf<Values extends Record<string, unknown>>(form: Form<Values>, names: readonly string[]): Draft<Values> {
  const only = (all: Values) => Object.fromEntries(names.map((name) => [name, all[name]])) as Partial<Values>;
  return { savedAt: Date.now(), base: only(form.base()), values: only(unwrap(form.values)) };
}

function read<Values>(key: string): Draft<Values> | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as Draft<Values> | null;
    if (draft && Date.now() - draft.savedAt < KEPT_MS) return draft;
  } catch {
    // What is no draft is none.
  }
  forget(key);
  return undefined;
}

function store(key: string, draft: object): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // Without room the page still warns before it is left.
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing is kept where nothing may be.
  }
}
