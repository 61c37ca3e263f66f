import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { copyText } from '../../primitives/copy-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Recovery codes, the one time they can be seen. */
export function RecoveryCodesDialog(props: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useI18n();
  const [copied, setCopied] = createSignal<boolean>();
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t.security.recoveryCodes}
      footer={
        <>
          <Button onClick={async () => setCopied(await copyText(props.codes.join('\n')))}>{t.security.copy}</Button>
          <Button tone="brand" onClick={() => props.onClose()}>
            {t.security.codesKept}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-3">
        <p>{t.security.recoveryText}</p>
        <ul class="grid grid-cols-1 gap-1 rounded-sm bg-sunken p-3 min-[400px]:grid-cols-2">
          <For each={props.codes}>
            {(code) => (
              <li>
                <code class="text-sm select-all">{code}</code>
              </li>
            )}
          </For>
        </ul>
        <p role="status" class="text-sm text-text-2">
          <Show when={copied() !== undefined}>{copied() ? t.security.copied : t.security.notCopied}</Show>
        </p>
      </div>
    </Dialog>
  );
}
