import { createSignal } from 'solid-js';
import { unwrap } from 'solid-js/store';
import type { Failure } from '../../graphql/result.ts';
import type { Form, Refusal } from '../../primitives/create-form.ts';
import type { Draft, FormDraft } from '../../primitives/form-draft.ts';
import { type MergedEdits, mergeEdits } from '../../primitives/merge-edits.ts';

/** What somebody else stored meanwhile. */
export interface Theirs<Values> {
  values: Values;
  by?: string | null | undefined;
  /** A moment. */
  at?: string | null | undefined;
}

/** What became of a save; undefined when the person changed their mind. */
export type SaveOutcome<Values> =
  | { kind: 'saved'; values?: Values }
  | { kind: 'refused'; refusals: readonly Refusal[] }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'conflict'; theirs: Theirs<Values> }
  | undefined;

/** A conflict between two saves: the common base, and the fields to choose. */
export interface Conflict<Values> extends MergedEdits<Values> {
  base: Values;
  theirs: Theirs<Values>;
  mine: Values;
}

export interface EditOptions<Values extends Record<string, unknown>> {
  form: Form<Values>;
  draft: FormDraft<Values>;
  /** Sends the changed fields, with the version that was read. */
  save: (changed: Partial<Values>) => Promise<SaveOutcome<Values>>;
  element: () => HTMLElement | undefined;
  onSaved: (merged: { theirs: Theirs<Values>; taken: readonly (keyof Values & string)[] } | undefined) => void;
}

/** Saves what was changed in a form, beside what others changed meanwhile; nothing of either is lost. */
export function createEdit<Values extends Record<string, unknown>>(options: EditOptions<Values>) {
  const { form, draft } = options;
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  const [conflict, setConflict] = createSignal<Conflict<Values>>();

  const met = (base: Values, theirs: Theirs<Values>, mine: Values): Conflict<Values> => ({
    ...{ base, theirs, mine },
    ...mergeEdits(base, theirs.values, mine),
  });
  const send = async (merged?: Conflict<Values>): Promise<boolean> => {
    const changed = Object.fromEntries(form.changed().map((name) => [name, unwrap(form.values)[name]]));
    const outcome = await options.save(changed as Partial<Values>);
    if (outcome?.kind === 'saved') {
      form.rebase(outcome.values ?? form.values, outcome.values);
      draft.drop();
      options.onSaved(merged);
      return true;
    }
    if (outcome?.kind === 'refused') form.refuse(outcome.refusals, options.element());
    if (outcome?.kind === 'failed') setFailure(outcome.failure);
    if (outcome?.kind === 'conflict') return meet(met(form.base(), outcome.theirs, { ...unwrap(form.values) }));
    return false;
  };
  /** Changes of other fields go together at once; the same field is for a person to choose. */
  const meet = (found: Conflict<Values>): Promise<boolean> | boolean => {
    form.rebase(found.theirs.values, found.values);
    if (found.clashes.length === 0) return send(found);
    setConflict(() => found);
    return false;
  };
  const save = async (): Promise<boolean> => {
    setFailure(undefined);
    // Until it is chosen, saving would undo what the other one did.
    if (busy() || conflict() || !form.check(options.element())) return false;
    setBusy(true);
    return send().finally(() => setBusy(false));
  };
  return {
    busy,
    failure,
    conflict,
    save,
    /** Continues with the draft; what changed since is a conflict like any other. */
    takeDraft(kept: Draft<Values>): void {
      draft.dismiss();
      const now = form.base();
      const found = met({ ...now, ...kept.base }, { values: now }, { ...now, ...kept.values });
      form.rebase(now, found.values);
      if (found.clashes.length > 0) setConflict(() => found);
    },
    /** By field, what was chosen. */
    resolve(chosen: Partial<Values>): Promise<boolean> {
      setConflict(undefined);
      form.rebase(form.base(), { ...unwrap(form.values), ...chosen });
      return save();
    },
    reset(): void {
      setConflict(undefined);
      form.rebase(form.base(), form.base());
      draft.drop();
    },
  };
}
