import { createSignal, For, Show } from 'solid-js';
import { createAddOrderNoteMutation, createDeleteOrderNoteMutation } from '../../graphql/generated/operations.ts';
import type { OrderNotes_NoteFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';

/** What the shop noted on an order, newest first, and a field for more. */
export function OrderNotes(props: {
  order: { id: string; notes: readonly OrderNotes_NoteFragment[] };
  onChanged: () => void;
}) {
  const { t } = useI18n();
  const viewer = useViewer();
  const toast = useToast();
  const remove = createDeleteOrderNoteMutation();
  const [problem, setProblem] = createSignal<string>();
  const administrator = () => viewer()?.me?.role === 'ADMIN';
  const mayWrite = () => viewer()?.me?.role === 'SELLER' || may(viewer()?.me, 'ORDER_SHIP');
  const removeNote = async (noteId: string): Promise<void> => {
    const { data, failure } = await remove({ noteId });
    setProblem(failure ? failureText(t, failure) : data?.deleteOrderNote.userErrors[0]?.message);
    if (!problem()) toast({ text: t.orderWork.noteDeleted });
    props.onChanged();
  };
  return (
    <Show when={mayWrite() || props.order.notes.length > 0}>
      <Panel title={t.orderWork.notes}>
        <p class="mb-2 text-xs text-text-3">{administrator() ? t.orderWork.notesAdmin : t.orderWork.notesSeller}</p>
        <ul class="flex flex-col gap-2">
          <For each={props.order.notes}>
            {(note) => <Note note={note} busy={remove.pending()} onDelete={() => void removeNote(note.id)} />}
          </For>
        </ul>
        <FormProblem text={problem()} />
        <Show when={mayWrite()}>
          <NewNote orderId={props.order.id} onAdded={props.onChanged} />
        </Show>
      </Panel>
    </Show>
  );
}

function Note(props: { note: OrderNotes_NoteFragment; busy: boolean; onDelete: () => void }) {
  const { t, format } = useI18n();
  return (
    <li class="flex items-start gap-2 rounded-sm bg-warn-soft p-2 text-sm">
      <div class="min-w-0 grow">
        <p class="wrap-anywhere whitespace-pre-line">{props.note.text}</p>
        <p class="text-xs text-text-2">
          {[props.note.author?.displayName, format.dateTime(props.note.createdAt)].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Show when={props.note.deletable}>
        <IconButton label={t.orderWork.deleteNote} disabled={props.busy} onClick={() => props.onDelete()}>
          <Icon name="trash" size={18} />
        </IconButton>
      </Show>
    </li>
  );
}

function NewNote(props: { orderId: string; onAdded: () => void }) {
  const { t } = useI18n();
  const add = createAddOrderNoteMutation();
  const [text, setText] = createSignal('');
  const [missing, setMissing] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setMissing(!text().trim());
    if (missing() || add.pending()) return;
    const { data, failure } = await add({ input: { orderId: props.orderId, text: text() } });
    setProblem(failure ? failureText(t, failure) : data?.addOrderNote.userErrors[0]?.message);
    if (problem()) return;
    setText('');
    props.onAdded();
  };
  return (
    <form noValidate onSubmit={submit} class="mt-3 flex flex-col gap-2">
      <TextArea
        label={t.orderWork.newNote}
        rows={2}
        maxlength={500}
        value={text()}
        error={missing() && !text().trim() ? t.orderWork.noteMissing : undefined}
        onInput={setText}
      />
      <FormProblem text={problem()} />
      <Button type="submit" size="sm" class="self-end" busy={add.pending()}>
        {t.orderWork.addNote}
      </Button>
    </form>
  );
}
