import { createSignal, For, Show } from 'solid-js';
import type { PrivacyQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { DeletionDialog } from './deletion-dialog.tsx';

const DAYS_TO_COME_BACK = 14;

/** Deletes the account, or shows what has to be finished before. */
export function AccountDeletion(props: { person: NonNullable<PrivacyQuery['me']>; onChanged: () => void }) {
  const { t } = useI18n();
  const [open, setOpen] = createSignal(false);
  return (
    <div class="flex flex-col items-start gap-3">
      <p class="max-w-[38em] text-text-2">{t.privacy.deleteText(DAYS_TO_COME_BACK)}</p>
      <Show
        when={props.person.deletionObstacles}
        fallback={<MissingPart text={t.missing.part} onRetry={props.onChanged} />}
      >
        {(obstacles) => (
          <Show
            when={obstacles().length > 0}
            fallback={
              <Button tone="danger" onClick={() => setOpen(true)}>
                {t.privacy.deleteButton}
              </Button>
            }
          >
            <div class="rounded-sm bg-warn-soft p-3">
              <p class="font-semibold">{t.privacy.blocked}</p>
              <ul class="mt-1 list-disc ps-5">
                <For each={obstacles()}>{({ message }) => <li>{message}</li>}</For>
              </ul>
            </div>
          </Show>
        )}
      </Show>
      <Show when={open()}>
        <DeletionDialog
          onClose={() => {
            setOpen(false);
            props.onChanged();
          }}
        />
      </Show>
    </div>
  );
}
