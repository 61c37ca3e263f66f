import { children, createUniqueId, type JSX, onMount, Show } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: JSX.Element;
  /** Actions pinned below the content. */
  footer?: JSX.Element;
  /** `dialog`: centred, a bottom sheet on the phone. `side`: a full-height pane. `full`: the whole window. */
  shape?: 'dialog' | 'side' | 'full';
  /** A confirmation before an irreversible action. */
  alert?: boolean;
}

const SHAPES = {
  dialog:
    'mx-auto mt-auto mb-0 max-h-[90svh] w-full max-w-full rounded-t-lg md:my-auto md:max-h-[min(720px,90svh)] md:w-[480px] md:rounded-lg',
  side: 'ms-auto me-0 my-0 h-dvh max-h-dvh w-full max-w-full md:w-[360px]',
  full: 'm-0 h-dvh max-h-dvh w-screen max-w-full',
};

/** A native modal dialog: keeps the focus inside, closes on Esc or Back and restores the focus. */
export function Dialog(props: DialogProps) {
  return (
    <Show when={props.open}>
      <OpenDialog {...props} />
    </Show>
  );
}

function OpenDialog(props: DialogProps) {
  const { t } = useI18n();
  const titleId = createUniqueId();
  const footer = children(() => props.footer);
  let element: HTMLDialogElement | undefined;
  let pressedBeside = false;
  onMount(() => element?.showModal());
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press outside closes it; the key for that is Esc
    <dialog
      ref={element}
      role={props.alert ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      class={`flex-col overflow-hidden bg-surface open:flex motion-safe:animate-[sheet-in_var(--t3)_var(--ease-out)] ${SHAPES[props.shape ?? 'dialog']}`}
      onClose={() => props.onClose()}
      onPointerDown={(event) => (pressedBeside = event.target === element)}
      onClick={(event) => pressedBeside && event.target === element && element?.close()}
    >
      <header class="flex shrink-0 items-center justify-between border-b border-line ps-4 pe-2">
        <h2 id={titleId} class="py-3 text-md">
          {props.title}
        </h2>
        <IconButton label={t.actions.close} onClick={() => element?.close()}>
          <Icon name="close" />
        </IconButton>
      </header>
      <div class="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4">{props.children}</div>
      <Show when={footer()}>
        <footer class="flex shrink-0 gap-2 border-t border-line p-3 pb-[max(12px,env(safe-area-inset-bottom))] *:flex-1">
          {footer()}
        </footer>
      </Show>
    </dialog>
  );
}
