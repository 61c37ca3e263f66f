import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

/** The latest note on an order, where orders are listed. */
export function NoteLine(props: { notes: readonly { id: string; text: string }[] }) {
  const { t } = useI18n();
  return (
    <Show when={props.notes[0]}>
      {(note) => (
        <p class="mt-1 line-clamp-2 max-w-[28em] wrap-anywhere text-xs text-warn">
          {t.orderWork.noteIs(note().text, props.notes.length - 1)}
        </p>
      )}
    </Show>
  );
}
