import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../button.tsx';

/** Stands at the bottom of the window while something is not saved, and says what Save will do. */
export function SaveBar(props: { count: number; says: string; label: string; busy: boolean; onDiscard: () => void }) {
  const { t } = useI18n();
  return (
    <Show when={props.count > 0}>
      <div class="sticky bottom-[calc(var(--bar-height)+8px+env(safe-area-inset-bottom))] z-(--z-sticky) flex flex-wrap items-center justify-between gap-2 rounded-md border border-line bg-raised p-3 shadow-pop">
        <p role="status" class="min-w-0 line-clamp-2">
          {props.says}
        </p>
        <span class="ms-auto flex gap-2">
          <Button onClick={() => props.onDiscard()}>{t.form.discard}</Button>
          <Button type="submit" tone="brand" needsNumbers busy={props.busy} title="Ctrl+S">
            {props.label}
          </Button>
        </span>
      </div>
    </Show>
  );
}
