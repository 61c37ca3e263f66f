import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { copyText } from '../../primitives/copy-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface SecretDialogProps {
  /** Open while set. */
  secret: string | undefined;
  /** What it is, and how to keep it; those of webhooks by default. */
  title?: string;
  text?: string;
  onClose: () => void;
}

/** Shows a secret, once. */
export function SecretDialog(props: SecretDialogProps) {
  const { t } = useI18n();
  const [copied, setCopied] = createSignal<boolean>();
  const close = (): void => {
    setCopied(undefined);
    props.onClose();
  };
  return (
    <Dialog
      open={props.secret !== undefined}
      onClose={close}
      title={props.title ?? t.webhooks.secretTitle}
      footer={
        <>
          <Button onClick={async () => setCopied(await copyText(props.secret ?? ''))}>{t.webhooks.copy}</Button>
          <Button tone="brand" onClick={close}>
            {t.webhooks.secretKept}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-3">
        <p>{props.text ?? t.webhooks.secretText}</p>
        <code class="rounded-sm bg-sunken p-3 text-sm break-all select-all">{props.secret}</code>
        <p role="status" class="text-sm text-text-2">
          <Show when={copied() !== undefined}>{copied() ? t.webhooks.copied : t.webhooks.notCopied}</Show>
        </p>
      </div>
    </Dialog>
  );
}
