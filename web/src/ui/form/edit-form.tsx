import { type JSX, onCleanup, onMount, Show } from 'solid-js';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Form } from '../../primitives/create-form.ts';
import { createLeaveGuard } from '../../primitives/create-leave-guard.ts';
import { createFormDraft } from '../../primitives/form-draft.ts';
import { FormProblem } from '../form-problem.tsx';
import { useToast } from '../toast.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { createEdit, type SaveOutcome } from './create-edit.ts';
import { DraftOffer } from './draft-offer.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { ProblemList } from './problem-list.tsx';
import { SaveBar } from './save-bar.tsx';

export interface EditFormProps<Values extends Record<string, unknown>> {
  form: Form<Values>;
  /** What each field is called. */
  names: Record<keyof Values & string, string>;
  /** A value as text, for a choice between two. */
  said?: (name: keyof Values & string, value: unknown) => string;
  /** Of the account and the object; what is typed is kept on the device under it. */
  draftKey?: string | undefined;
  /** What Save will do with the fields that were changed; else they are named. */
  says?: (changed: readonly (keyof Values & string)[]) => string;
  saveLabel?: string;
  savedText?: string;
  save: (changed: Partial<Values>) => Promise<SaveOutcome<Values>>;
  onSaved?: () => void;
  class?: string;
  /** Fields with the names of the values, as `name` or `data-field`. */
  children: JSX.Element;
}

/** The one form of the workbench: nothing typed in it is lost, and all that is wrong is told at once. */
export function EditForm<Values extends Record<string, unknown>>(props: EditFormProps<Values>) {
  const { t, format } = useI18n();
  const toast = useToast();
  let element: HTMLFormElement | undefined;
  const namesOf = (names: readonly (keyof Values & string)[]) => format.list(names.map((name) => props.names[name]));
  const draft = createFormDraft(props.form, props.draftKey);
  const edit = createEdit<Values>({
    ...{ form: props.form, draft, element: () => element },
    save: (changed) => props.save(changed),
    onSaved: (merged) => {
      const who = merged?.theirs.by ?? t.form.conflictSomebody;
      toast({ text: merged ? t.form.merged(who, namesOf(merged.taken)) : (props.savedText ?? t.form.saved) });
      props.onSaved?.();
    },
  });
  const guard = createLeaveGuard(() => props.form.changed().length > 0);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (props.form.changed().length > 0) void edit.save();
  };
  onMount(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) submit(event);
    };
    document.addEventListener('keydown', onKey);
    onCleanup(() => document.removeEventListener('keydown', onKey));
  });
  const leave = async (how: 'save' | 'discard'): Promise<void> => {
    if (how === 'discard') edit.reset();
    else if (!(await edit.save())) return guard.stay();
    guard.leave();
  };
  return (
    <form ref={element} noValidate onSubmit={submit} class={`flex flex-col gap-2 lg:gap-3 ${props.class ?? ''}`}>
      <Show when={draft.offered()}>
        {(kept) => <DraftOffer savedAt={kept().savedAt} onUse={() => edit.takeDraft(kept())} onDrop={draft.drop} />}
      </Show>
      <ProblemList problems={props.form.problems()} names={props.names} form={() => element} />
      <Show when={edit.conflict()} keyed>
        {(conflict) => (
          <ConflictPanel
            conflict={conflict}
            names={props.names}
            said={(name, value) => props.said?.(name, value) ?? plain(value)}
            onResolve={(chosen) => void edit.resolve(chosen)}
          />
        )}
      </Show>
      {props.children}
      <FormProblem text={edit.failure() ? failureText(t, edit.failure()!) : props.form.refusal()} />
      <SaveBar
        count={props.form.changed().length}
        says={props.says?.(props.form.changed()) ?? t.form.changedFields(namesOf(props.form.changed()))}
        label={props.saveLabel ?? t.form.save}
        busy={edit.busy()}
        onDiscard={edit.reset}
      />
      <LeaveDialog
        open={guard.asked()}
        fields={namesOf(props.form.changed())}
        busy={edit.busy()}
        onStay={guard.stay}
        onLeave={(how) => void leave(how)}
      />
    </form>
  );
}

const plain = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
